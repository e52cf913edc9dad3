"""Why a comment got its verdict: the model's own sum, taken apart word by word until nothing is left over."""
