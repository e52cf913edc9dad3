### Chaque phrase que lit une personne, en français. Mêmes clés et mêmes variables que en.ftl (un test y veille).
### Les espaces insécables devant « : ; ! ? % » sont posées à la lecture : écrire des espaces ordinaires.

## Durées
duration-seconds = { $seconds } s
duration-minutes = { $minutes } min
duration-hours = { $hours } h { $minutes }
duration-hours-alone = { $hours } h
duration-days = { $days } j { $hours } h
duration-days-alone = { $days } j

## Le cadre
app-title = Badbuzz
app-promise = L’anatomie d’un bad buzz, d’après vos exports de commentaires : ce que les gens ont dit, quand, et combien de temps ils ont attendu la marque.
page-case = Le cas
page-overview = Vue d’ensemble
page-sentiment = Sentiment
page-volume = Volume
page-response-time = Temps de réponse
names-show = Afficher les noms des auteurs
names-help = Par défaut, chaque auteur porte un numéro, propre à ce cas, et les @mentions sont masquées.
sample-notice = reconstitution à but pédagogique
origin-quoted = mots cités dans les récits
origin-told = fait raconté, mots inventés
origin-invented = inventé
origin-person = ajouté par vous
empty-no-case = Aucun cas n’est ouvert. Ouvrez un exemple ou chargez un export pour remplir cette page.
empty-go-to-case = Ouvrir un cas
empty-no-comments = Aucun commentaire ne correspond à ces filtres. Élargissez la période ou retirez un filtre.
unexpected-error = Une erreur inattendue s’est produite. Rien n’a été modifié : rechargez la page, puis essayez de nouveau.

## Les étapes de l’ouverture
stage-queue = En attente : d’autres fichiers sont en cours de lecture…
stage-read = Lecture des fichiers…
stage-tidy = Mise en forme des commentaires…
stage-language = Reconnaissance des langues…
stage-sentiment = Mesure du sentiment…
stage-links = Recherche des réponses de la marque…
stage-responses = Calcul des attentes…

## Les filtres
filters-title = Filtres
filters-help = Les filtres choisissent les commentaires de clients comptés et listés. Les réponses de la marque et la fin de l’export viennent toujours du cas entier.
filters-period = Période
filters-contains = Contient
filters-contains-help = Cherche ces signes tels quels dans le texte et le titre des commentaires, sans égard aux majuscules ni aux accents.
filters-platform = Plateforme
filters-brand = Marque
filters-language = Langue
filters-sentiment = Sentiment
filters-all = Tous
filters-clear = Retirer les filtres
sentiment-negative = négatif
sentiment-neutral = neutre
sentiment-positive = positif
language-fr = français
language-en = anglais
language-other = autre langue
language-unknown = langue inconnue

## La page « Le cas »
case-open-sample = Ouvrir cet exemple
case-see-overview = Voir la vue d’ensemble
case-undo-choices = Revenir à ce qui avait été reconnu
case-refused-kept = Le cas ouvert avant reste ouvert.
case-open-another = Ouvrir un autre cas
case-upload = Vos exports : CSV, TSV, Excel, JSON ou ZIP
case-upload-help = Un ou plusieurs fichiers font un cas. Jusqu’à 200 Mo par fichier.
case-upload-promise = Vos fichiers restent dans cette session du navigateur : personne d’autre ne les voit, et ils quittent la mémoire avec elle.
case-link-asks-file = Ce lien mène à un cas chargé depuis un fichier. Chargez le même fichier ci-dessous pour retrouver la même vue.
case-comments = Commentaires
case-comments-help = Tout message public qui n’est pas de la marque : publication, commentaire ou réponse.
case-brand-messages = Messages de la marque
case-brand-messages-help = Messages des comptes qui parlent pour l’entreprise. Un tiret : l’export ne dit pas qui parle pour elle.
case-seen-again = Lues deux fois
case-seen-again-help = Lignes de commentaires qui se trouvent aussi dans un autre des fichiers : chaque commentaire compte une fois.
case-set-aside = Lignes écartées
case-set-aside-help = Lignes du fichier qui n’ont pas pu devenir un commentaire. Elles sont listées plus bas, avec la raison.
case-undated = Sans date
case-undated-help = Ces commentaires sont comptés partout, sauf là où il faut une date.
case-span-collected = Du { $first } au { $last }. Export réalisé le { $end } (fuseau { $zone }).
case-span-last = Du { $first } au { $last }. La fin de l’export est le dernier message, le { $end } (fuseau { $zone }).
brands-title = Qui parle pour la marque ?
brands-label = Comptes de la marque
brands-help = Proposés : les auteurs les plus probables d’abord. Vous pouvez aussi saisir un nom. Liste vide : personne ne parle pour la marque.
brands-reset = Comme le dit l’export
brands-placeholder = Choisir ou saisir un compte
columns-title = Les colonnes de { $file }
columns-format = { $format } { $encoding } · { $rows ->
    [one] { $rows } ligne
   *[other] { $rows } lignes
}
columns-preview-alt = Les premières lignes du fichier, telles que lues
columns-row = Ligne
columns-more = Autres champs
columns-none = (aucune)
settings-timezone = Fuseau horaire
settings-timezone-help = Pour afficher les heures, et pour lire les dates dont rien ne dit le fuseau. Celui d’un fichier se corrige avec ses colonnes, plus bas.
settings-collected = Export réalisé le
settings-collected-each = Exports réalisés le…
settings-audience = Abonnés de la page
settings-audience-help = Si vous le connaissez : les volumes sont alors donnés aussi pour 1 000 abonnés, ce qui permet de comparer deux pages.
settings-audience-unknown = inconnu
settings-collected-help = Sert à lire les dates relatives (« il y a 2 h », « 5 sem ») et à savoir jusqu’à quand une réponse était possible.
case-upload-button = Parcourir
case-upload-limit = ou déposez vos fichiers ici · 200 Mo par fichier
columns-order = Ordre du jour et du mois
columns-order-as-read = Tel que reconnu
columns-order-day-first = Jour d’abord (06/08 = 6 août)
columns-order-month-first = Mois d’abord (06/08 = 8 juin)
columns-order-help = Ne change que les dates écrites en chiffres, comme 06/08/2012.
columns-zone = Fuseau horaire des dates de ce fichier
columns-zone-help = Pour les dates qui n’indiquent pas elles-mêmes leur fuseau. Votre choix l’emporte sur ce que disent le nom de la colonne ou les lignes avant l’en-tête ; les heures restent affichées dans le fuseau choisi plus haut.
columns-apply = Relire avec ces colonnes
repaired-title = Lignes réparées ou lues en partie
repaired-source-file = Fichier
repaired-source-row = Ligne
repaired-repair = Ce qui a été fait
repaired-field = Champ
repaired-raw = Dans le fichier
repaired-text = Texte lu
repaired-alt = Les lignes réparées ou lues en partie, avec ce que dit le fichier et le texte lu
repaired-hidden = Une ligne entière peut nommer des personnes : « Afficher les noms des auteurs » la montre, ici et dans le téléchargement.
repaired-first = De chaque sorte, les { $most } premières lignes sont gardées ; les notes ci-dessus les comptent toutes.
repaired-download = Télécharger ces lignes
repair-line-breaks-joined = texte coupé par un saut de ligne, recollé
repair-quotes-unclosed = guillemet jamais refermé, pris comme un signe
repair-quotes-kept = guillemets gardés dans le texte
repair-delimiters-joined = séparateurs rendus au texte
repair-delimiters-changed = lue avec un autre séparateur
repair-rows-unquoted = guillemets autour de la ligne retirés
repair-empty-cells-dropped = cellules vides en trop retirées
repair-cells-missing = cellules absentes laissées vides
repair-mojibake-repaired = texte décodé deux fois, rétabli
repair-escapes-undone = texte écrit pour une page web, remis en clair
repair-texts-in-error = texte remplacé par une erreur du tableur
repair-bytes-replaced = octets illisibles, remplacés par « � »
repair-ids-ruined = identifiant arrondi par un tableur, ignoré
repair-undated = date non lue, commentaire sans date
set-aside-title = { $n ->
    [one] Une ligne écartée
   *[other] { $shown } lignes écartées
}
set-aside-title-again = { $n ->
    [one] Une ligne écartée ou lue deux fois
   *[other] { $shown } lignes écartées ou lues deux fois
}
set-aside-source-file = Fichier
set-aside-source-row = Ligne
set-aside-reason = Raison
set-aside-raw = Contenu
set-aside-alt = Les lignes écartées, avec leur numéro et la raison
set-aside-hidden = Leur contenu peut nommer des personnes : « Afficher les noms des auteurs » le montre, ici et dans le téléchargement.
set-aside-download = Télécharger les lignes écartées

## Les chiffres
absent-see = { $n ->
    [one] Un message n’est plus dans l’export le plus récent de la page : le lire
   *[other] { $shown } messages ne sont plus dans l’export le plus récent de la page : les lire
}
absent-rows = Messages que l’export le plus récent de la page n’a plus
card-see = { $n ->
    [one] Lire le commentaire
   *[other] Lire les { $shown }
}
card-comments = Commentaires
card-comments-help = Messages publics des clients, après les filtres. Les messages de la marque n’en font pas partie.
card-negative = Part de négatifs
card-negative-help = Part des commentaires négatifs envers la marque, parmi les { $n } dont le sentiment a pu être mesuré ({ $unscored } ne l’ont pas été). Intervalle à 95 % (hasard et erreurs connues du modèle) : { $interval }. Le verdict est celui d’un petit modèle : l’ironie lui échappe souvent.
card-wait = Attente médiane
card-wait-help = Temps au bout duquel la moitié des commentaires a reçu une réponse directe de la marque, ceux qui attendent encore étant comptés (Kaplan–Meier). { $answered } réponses directes pour { $n } commentaires. Parmi ceux qui en ont reçu une, la médiane est de { $median }.
card-unanswered = Sans réponse
card-unanswered-help = Commentaires négatifs auxquels la marque n’a pas répondu directement à la fin de l’export. Ceux dont la réponse existe peut-être hors de l’export n’en font pas partie.
interval = entre { $low } et { $high }
sure-authors = { $n ->
    [one] d’une seule personne
   *[other] de { $shown } personnes
}
sure-answered = { $answered } avec réponse, sur { $n }
sure-of-negative = sur { $n } négatifs
wait-not-reached = non atteinte
rate-per-1000 = { $rate } pour 1 000 abonnés
at-least = au moins { $n }
less-than = moins de { $n }
timeline-events = { $n ->
    [0] Aucun événement dans cette période
    [one] Un événement autour des commentaires
   *[other] { $shown } événements autour des commentaires
}
timeline-events-outside = { $n ->
    [one] Un autre événement est hors de la période.
   *[other] { $shown } autres événements sont hors de la période.
}
events-none = Ajouter des événements
events-hint = Ce qui s’est passé autour des commentaires, sur la page ou ailleurs. Chaque événement est un drapeau sur toutes les courbes du temps. Vos événements valent pour ce cas et cette session : téléchargez-les pour les retrouver.
events-source = source : { $source }
event-week = semaine du { $day }
event-which = Ajouter un événement, ou modifier un des vôtres
event-new = Nouvel événement
event-what = Ce qui s’est passé
event-what-example = La marque publie un communiqué
event-precision = Date connue
event-precision-second = à la seconde
event-precision-minute = à la minute
event-precision-hour = à l’heure
event-precision-day = au jour
event-precision-week = à la semaine
event-precision-unknown = à peu près
event-day = Quand
event-time = Heure
event-lasted = A duré
event-until-day = Jusqu’au
event-until-time = Jusqu’à l’heure
event-source = Source (facultatif)
event-source-example = Un lien, ou qui le raconte
event-zone = Heures de { $zone }, comme sur les courbes.
event-add = Ajouter
event-save = Enregistrer
event-delete = Supprimer
events-download = { $n ->
    [one] Télécharger l’événement (CSV)
   *[other] Télécharger les { $shown } événements (CSV)
}
events-load = Charger un fichier d’événements
events-load-help = Un fichier téléchargé ici, ou un CSV de votre main : une colonne « event » (ce qui s’est passé) et une colonne « event_start » (quand) ; si vous voulez, « event_end », « precision » et « source ».
volume-peak-rate = Au plus haut ({ $when }) : { $rate } commentaires pour 1 000 abonnés (page de { $audience } abonnés).
table-download = Télécharger le tableau (CSV)
overview-caution = Le sentiment est mesuré sur les mots : l’ironie et les sous-entendus lui échappent. Lisez les commentaires avant de conclure.
sure-measured = { $interval } · { $n } mesurés
overview-heaviest = Les commentaires qui ont le plus pesé
told = { $what } : { $value }
selection-clear = Quitter cette sélection
selection-of = { $what } : { $n ->
    [one] un commentaire
   *[other] { $shown } commentaires
}
selection-of-messages = { $what } : { $n ->
    [one] un message
   *[other] { $shown } messages
}
selection-period = Du { $start } au { $end }
selection-answered-within = Répondus en moins de { $hours } h
selection-brand = Messages de la marque
selection-tone = Ton des mots de { $low } à { $high }
selection-still-waiting = Sans réponse après { $wait }
selection-backlog = Sans réponse, { $when }
selection-unwatched = Sans réponse à la fin de leur export, plus suivis ensuite
selection-posts = Publications de la marque pendant que des clients attendaient
card-negative-rows = Commentaires négatifs
card-unanswered-rows = Négatifs sans réponse
timeline-strays = { $n ->
    [one] Montrer aussi { $shown } commentaire isolé (du { $first } au { $last })
   *[other] Montrer aussi { $shown } commentaires isolés (du { $first } au { $last })
}
group-unknown = non précisé
chart-gesture = Pour lire les commentaires
chart-gesture-click = Cliquer une barre
chart-gesture-brush = Tracer une période
table-show = Voir le tableau

## Le cas en trois phrases
synopsis-join = { $told } ; { $clause }
synopsis-at-hour = le { $day } à { $time }
synopsis-at-day = le { $day }
synopsis-at-week = la semaine du { $day }
synopsis-at-month = en { $day }
synopsis-sure-hour = { " " }(entre le { $low } et le { $high })
synopsis-sure-week = { " " }(entre les semaines du { $low } et du { $high })
synopsis-sure-month = { " " }(entre { $low } et { $high })
synopsis-or-before = { " " }ou avant
synopsis-on = le { $day }
synopsis-between = entre le { $first } et le { $last }
synopsis-wrote = { $people ->
    [one] une personne a écrit
   *[other] { $people } personnes ont écrit
    } { $comments ->
    [one] un commentaire
   *[other] { $comments } commentaires
    } { $when }
synopsis-wrote-undated = { $people ->
    [one] une personne a écrit
   *[other] { $people } personnes ont écrit
    } { $comments ->
    [one] un commentaire
   *[other] { $comments } commentaires
    }, sans date lisible
synopsis-written = { $comments ->
    [one] un commentaire a été écrit
   *[other] { $comments } commentaires ont été écrits
    } { $when }
synopsis-written-undated = { $comments ->
    [one] un commentaire a été écrit
   *[other] { $comments } commentaires ont été écrits
    }, sans date lisible
synopsis-negative = { $negative_share } sont négatifs envers la marque (entre { $low_share } et { $high_share }, à 95 %)
synopsis-negative-scored = sur les { $scored } dont le sentiment a pu être mesuré, { $negative_share } sont négatifs envers la marque (entre { $low_share } et { $high_share }, à 95 %)
synopsis-unscored = le sentiment d’aucun n’a pu être mesuré
synopsis-others = { $others ->
    [one] un autre est hors de cette période ou sans date lisible
   *[other] { $others } autres sont hors de cette période ou sans date lisible
    }
synopsis-window-negative = { $waves ->
    [one] la crise
   *[other] la plus forte de { $waves } vagues de commentaires négatifs
    } { $rise ->
    [0] commence et culmine { $onset }
   *[other] commence { $onset }{ $onset_sure }, culmine { $peak }
    } avec { $peak_comments } commentaires négatifs et finit { $end }{ $end_sure }
synopsis-window-negative-open = { $waves ->
    [one] la crise
   *[other] la plus forte de { $waves } vagues de commentaires négatifs
    } { $rise ->
    [0] commence et atteint son plus haut jusqu’ici { $onset }
   *[other] commence { $onset }{ $onset_sure }, atteint son plus haut jusqu’ici { $peak }
    } avec { $peak_comments } commentaires négatifs et dure encore à la fin de l’export
synopsis-window-comments = { $waves ->
    [one] un afflux de commentaires
   *[other] le plus fort de { $waves } afflux de commentaires
    } { $rise ->
    [0] commence et culmine { $onset }
   *[other] commence { $onset }{ $onset_sure }, culmine { $peak }
    } avec { $peak_comments } commentaires et finit { $end }{ $end_sure }
synopsis-window-comments-open = { $waves ->
    [one] un afflux de commentaires
   *[other] le plus fort de { $waves } afflux de commentaires
    } { $rise ->
    [0] commence et atteint son plus haut jusqu’ici { $onset }
   *[other] commence { $onset }{ $onset_sure }, atteint son plus haut jusqu’ici { $peak }
    } avec { $peak_comments } commentaires et dure encore à la fin de l’export
synopsis-strength-negative = en tout { $comments } commentaires négatifs, { $rare ->
    [1] là où l’ordinaire en compte moins d’un
   *[other] { $times } fois l’ordinaire
    }
synopsis-strength-negative-people = en tout { $comments } commentaires négatifs, { $rare ->
    [1] là où l’ordinaire en compte moins d’un
   *[other] { $times } fois l’ordinaire
    }, de { $authors } personnes dont { $new_share } écrivaient ici pour la première fois
synopsis-strength-comments = en tout { $comments } commentaires, { $rare ->
    [1] là où l’ordinaire en compte moins d’un
   *[other] { $times } fois l’ordinaire
    }
synopsis-strength-comments-people = en tout { $comments } commentaires, { $rare ->
    [1] là où l’ordinaire en compte moins d’un
   *[other] { $times } fois l’ordinaire
    }, de { $authors } personnes dont { $new_share } écrivaient ici pour la première fois
synopsis-tone-same = la part de négatifs n’y diffère pas de celle des autres jours (écart entre { $low_points } et { $high_points } points)
synopsis-tone-more = la part de négatifs y est plus haute de { $more_points } points (entre { $low_points } et { $high_points })
synopsis-tone-less = la part de négatifs y est plus basse de { $more_points } points (écart entre { $low_points } et { $high_points })
synopsis-thin = { $outside ->
    [0] aucun commentaire hors de là ne dit
    [one] un seul commentaire hors de là dit
   *[other] seuls { $outside } commentaires hors de là disent
    } ce qui est ordinaire
synopsis-short = { $days ->
    [one] un jour ne suffit pas
   *[other] { $days } jours ne suffisent pas
    } pour savoir ce qui est ordinaire
synopsis-rounded = les dates de cet export sont arrondies à la semaine
synopsis-none = rien ne se détache du hasard en { $days ->
    [one] un jour
   *[other] { $days } jours
    }
synopsis-shared = aucune crise : { $waves ->
    [one] un afflux commun aux marques de l’export
   *[other] le plus fort de { $waves } afflux communs aux marques de l’export
    } culmine { $peak } avec { $peak_comments } commentaires, { $comments } en tout
synopsis-shared-open = aucune crise : { $waves ->
    [one] un afflux commun aux marques de l’export
   *[other] le plus fort de { $waves } afflux communs aux marques de l’export
    } atteint son plus haut jusqu’ici { $peak } avec { $peak_comments } commentaires, { $comments } en tout, et dure encore à la fin de l’export
synopsis-level-rising = aucun pic ne se détache du hasard en { $days } jours, mais le niveau monte, de { $per_week_begin } à { $per_week_end } commentaires par semaine : il est multiplié par { $times } (entre { $times_low } et { $times_high })
synopsis-level-falling = aucun pic ne se détache du hasard en { $days } jours, mais le niveau baisse, de { $per_week_begin } à { $per_week_end } commentaires par semaine : il est multiplié par { $times } (entre { $times_low } et { $times_high })
synopsis-level-steady = aucun pic ne se détache du hasard en { $days } jours, et le niveau, de { $per_week_begin } à { $per_week_end } commentaires par semaine, ne monte ni ne baisse plus que le hasard (multiplié par { $times }, entre { $times_low } et { $times_high })
synopsis-level-negative = celui des négatifs passe de { $per_week_begin } à { $per_week_end } (multiplié par { $times }, entre { $times_low } et { $times_high })
synopsis-too-few-bins = les commentaires couvrent trop peu de temps, à la finesse de leurs dates, pour dire ce qui est ordinaire : aucune crise n’est cherchée
synopsis-brand-unknown = aucun compte de la marque n’est connu dans cet export : ni ses messages ni ses réponses ne se comptent
synopsis-brand-silent = la marque n’a écrit aucun message dans cet export
synopsis-brand-during = pendant ce temps, { $brands ->
    [one] la marque a écrit
   *[other] les { $brands } marques ont écrit
    } { $messages ->
    [0] aucun message
    [one] un message
   *[other] { $messages } messages
    }
synopsis-brand-whole = { $brands ->
    [one] la marque a écrit
   *[other] les { $brands } marques ont écrit
    } { $messages ->
    [one] un message
   *[other] { $messages } messages
    }
synopsis-brand-no-dates = sans dates, son temps de réponse ne se calcule pas
synopsis-brand-relative-dates = sans dates lisibles, son temps de réponse ne se calcule pas
synopsis-brand-coarse-dates = son temps de réponse ne se calcule pas, car les dates ne disent pas l’heure
synopsis-brand-no-brand = son temps de réponse ne se calcule pas
synopsis-brand-no-links = son temps de réponse ne se calcule pas, car l’export ne dit pas à quel commentaire elle répond
synopsis-brand-no-customers = personne n’attend de réponse, car l’export ne contient que ses messages
synopsis-answers-during = pendant ce temps, { $brands ->
    [one] la marque a écrit
   *[other] les { $brands } marques ont écrit
    } { $messages ->
    [0] aucun message
    [one] un message
   *[other] { $messages } messages
    } ; { $answered } des { $asked } commentaires ont eu une réponse directe, la première { $first_minutes } après le début
synopsis-answers-during-none = pendant ce temps, { $brands ->
    [one] la marque a écrit
   *[other] les { $brands } marques ont écrit
    } { $messages ->
    [0] aucun message
    [one] un message
   *[other] { $messages } messages
    } ; aucun des { $asked } commentaires n’a eu de réponse directe
synopsis-answers-whole = { $brands ->
    [one] la marque a écrit
   *[other] les { $brands } marques ont écrit
    } { $messages ->
    [one] un message
   *[other] { $messages } messages
    } ; { $answered } des { $asked } commentaires ont eu une réponse directe, la moitié d’entre elles en { $median_minutes } au plus
synopsis-answers-whole-none = { $brands ->
    [one] la marque a écrit
   *[other] les { $brands } marques ont écrit
    } { $messages ->
    [one] un message
   *[other] { $messages } messages
    } ; aucun des { $asked } commentaires n’a eu de réponse directe
synopsis-waiting = { $waiting ->
    [one] un attend encore
   *[other] { $waiting } attendent encore
    } à la fin de l’export
synopsis-unknown = de { $unknown }, l’export ne le dit pas
synopsis-since-negative = depuis, le niveau des négatifs est { $times } fois celui d’avant (entre { $times_low } et { $times_high })
synopsis-since-negative-same = depuis, le niveau des négatifs ne diffère pas de celui d’avant ({ $times } fois, entre { $times_low } et { $times_high })
synopsis-since-comments = depuis, le niveau est { $times } fois celui d’avant (entre { $times_low } et { $times_high })
synopsis-since-comments-same = depuis, le niveau ne diffère pas de celui d’avant ({ $times } fois, entre { $times_low } et { $times_high })
synopsis-since-tone-more = la part de négatifs est depuis plus haute qu’avant de { $more_points } points (entre { $low_points } et { $high_points })
synopsis-since-tone-less = la part de négatifs est depuis plus basse qu’avant de { $more_points } points (écart entre { $low_points } et { $high_points })
synopsis-since-tone-same = la part de négatifs ne diffère pas de celle d’avant (écart entre { $low_points } et { $high_points } points)
synopsis-since-same = depuis, ni le niveau ({ $times } fois celui d’avant, entre { $times_low } et { $times_high }) ni la part de négatifs (écart entre { $low_points } et { $high_points } points) ne diffèrent d’avant
synopsis-since-unknown = les jours calmes d’avant ou d’après sont trop peu pour être comparés
synopsis-see-peak = Lire le pic
synopsis-see-highest = Lire le moment le plus fort jusqu’ici
synopsis-see-window-negative = Lire les négatifs de la crise
synopsis-see-window-comments = Lire tout l’afflux
synopsis-see-brand = Lire la marque pendant ce temps
synopsis-see-waiting = Lire ceux qui attendent
synopsis-rows-waiting = Encore sans réponse
synopsis-whole = Ces phrases parlent du cas entier, quels que soient les filtres.

## Les commentaires
listing-all = Les commentaires
listing-empty = Aucun commentaire ici.
listing-order = Ordre
listing-order-weight = Les plus suivis d’abord
listing-order-wait = L’attente la plus longue d’abord
listing-order-need = Ceux qui appellent une réponse d’abord
listing-order-file = Comme dans le fichier
listing-order-likes = Les plus aimés d’abord
listing-order-newest = Les plus récents d’abord
listing-order-oldest = Les plus anciens d’abord
listing-order-harshest = Les plus durs d’abord
listing-download = Télécharger (CSV)
listing-download-xlsx = Télécharger (Excel)
xlsx-cells-cut = { $n ->
    [one] Un texte dépasse les { $most } signes d’une cellule d’Excel : le fichier Excel le coupe, le CSV le contient en entier.
   *[other] { $shown } textes dépassent les { $most } signes d’une cellule d’Excel : le fichier Excel les coupe, le CSV les contient en entier.
}
xlsx-rows-left = { $n ->
    [one] Une feuille d’Excel compte { $most } lignes : la dernière ligne n’est que dans le CSV.
   *[other] Une feuille d’Excel compte { $most } lignes : les { $shown } dernières ne sont que dans le CSV.
}
listing-cut = { $characters } caractères de plus dans le téléchargement
listing-no-text = sans texte
listing-undated = sans date
listing-likes = { $n ->
    [one] { $shown } j’aime
   *[other] { $shown } j’aime
}
listing-line = ligne { $line } de { $file }
listing-absent = absent de l’export du { $taken }
listing-original = original
why-sure = { $verdict }, sûr à { $sure }
why-because = à cause de : { $reasons }
why-because-small = à cause de : { $reasons } et d’indices plus faibles
why-small = à cause de beaucoup d’indices faibles
why-context = d’après ses autres commentaires, ou parce qu’il répond à la marque (son texte seul : { $alone })
why-tone = ton des mots { $compound }
why-quoted = « { $words } »
why-named = « { $words } » ({ $names })
why-legend = Ce qui a pesé dans le verdict : { $negative } ou { $positive }. Plus la couleur est soutenue, plus le mot a pesé.
why-legend-tone = Le ton des mots : { $negative } ou { $positive }. Plus la couleur est soutenue, plus le mot est fort.
why-neg = vers négatif
why-pos = vers positif
why-neg-1 = tire un peu vers négatif
why-neg-2 = tire nettement vers négatif
why-neg-3 = tire fortement vers négatif
why-pos-1 = tire un peu vers positif
why-pos-2 = tire nettement vers positif
why-pos-3 = tire fortement vers positif
why-value = valeur du mot { $value }
why-value-changed = valeur du mot { $value } ({ $rules })
cue-waiting = attente
cue-no-answer = sans réponse
cue-not-received = jamais reçu
cue-lost = perdu ou abîmé
cue-cancelled = annulé ou bloqué
cue-refused = refus
cue-again = encore une fois
cue-duration = durée
cue-money = argent
cue-shame = indignation
cue-never-again = plus jamais
cue-law = recours
cue-support = solidarité
cue-asked-of-brand = demande à la marque
cue-told-to-wait = promesse ou renvoi
cue-sly = ironie possible
cue-thanks = remerciement
cue-solved = résolu
cue-praise = éloge
cue-no-problem = rien à redire
cue-question = question
cue-courtesy = politesse
form-capitals = les capitales
form-exclamations = les points d’exclamation
form-question = le point d’interrogation
form-address = le lien
form-mention = la mention d’un compte
form-number = les chiffres
rule-negated = nié
rule-boosted = renforcé
rule-dampened = atténué
rule-capitals = en capitales
rule-stretched = lettres étirées
rule-contrast = « mais »
rule-idiom = expression figée
listing-language-thread = langue reprise du fil
listing-language-case = langue reprise du cas
author-number = Client { $n }
author-unknown = Auteur inconnu
author-brand = La marque
unscored-fr = sans sentiment mesuré
unscored-en = sans sentiment mesuré
unscored-other = non mesuré : ni français ni anglais
unscored-unknown = non mesuré : langue non reconnue

## Sentiment
sentiment-shares-title = Que dit-on de la marque ?
sentiment-course-title = La part de négatifs au fil du temps
sentiment-tone-title = Le ton des mots
sentiment-tone-help = Score des mots de chaque commentaire, de −1 (très dur) à 1 (très chaleureux), selon les règles de VADER.
sentiment-groups-title = D’un groupe à l’autre
sentiment-groups-by = Comparer par
sentiment-none-scored = Aucun de ces commentaires n’a pu être mesuré : le sentiment se mesure en français et en anglais.
sentiment-how = D’où viennent ces chiffres ?
sentiment-how-text = Deux mesures, jamais confondues. Le ton des mots : un lexique donne à chaque mot une valeur, puis des règles tiennent compte de la négation, de l’intensité, des capitales et de « mais » (en anglais, VADER à l’identique ; en français, les mêmes règles et un lexique propre). Le verdict : un petit modèle lit ce ton, la forme du message et ses mots (attente, absence de réponse, question, remerciement…) et dit si l’auteur paraît mécontent de la marque, neutre ou content. Quand on les connaît, les autres commentaires de la même personne et le message auquel elle répond comptent aussi. Il a été appris sur des tweets, des avis et des commentaires écrits pour ce projet ; l’ironie et ce qui ne se comprend que dans le fil lui échappent souvent. La fiabilité est la probabilité que le modèle donne à son propre verdict ; les mots qui ont pesé dans le verdict sont colorés.
language-inherited = { $n ->
    [one] { $shown } commentaire sans langue propre (emoji, nom, « ok ») est lu dans la langue de son fil ou du cas.
   *[other] { $shown } commentaires sans langue propre (emoji, noms, « ok ») sont lus dans la langue de leur fil ou du cas.
}
unscored-count-no-text = { $n ->
    [one] { $shown } commentaire sans texte n’a pas de sentiment.
   *[other] { $shown } commentaires sans texte n’ont pas de sentiment.
}
unscored-count-other-language = { $n ->
    [one] { $shown } commentaire dans une autre langue n’est pas mesuré.
   *[other] { $shown } commentaires dans une autre langue ne sont pas mesurés.
}
unscored-count-unknown-language = { $n ->
    [one] { $shown } commentaire sans langue reconnue (emoji, nom, mot isolé) n’est pas mesuré.
   *[other] { $shown } commentaires sans langue reconnue (emoji, noms, mots isolés) ne sont pas mesurés.
}
unscored-count-not-scored = { $n ->
    [one] { $shown } commentaire n’est pas mesuré.
   *[other] { $shown } commentaires ne sont pas mesurés.
}

## Les verdicts du lecteur, et VADER classique
verdicts-switch = Verdict
verdicts-switch-help = VADER classique : le verdict vient du seul ton des mots (négatif jusqu’à −0,05, positif à partir de 0,05), pour comparer avec d’autres études. Les plaintes sans mots de sentiment lui échappent.
verdicts-model = Modèle
verdicts-classic = VADER classique (seuils ±0,05)
verdicts-classic-on = verdicts de VADER classique (seuils ±0,05)
verdicts-corrected = { $n ->
    [one] un verdict donné par vous
   *[other] { $shown } verdicts donnés par vous
}
listing-why-thresholds = { $verdict } · ton des mots { $compound } (de −1 à 1) · fiabilité inconnue
listing-confirmed = { $verdict } · confirmé par vous
listing-corrected-model = { $verdict } · corrigé par vous (le modèle disait : { $was }, sûr à { $sure })
listing-corrected-context = { $verdict } · corrigé par vous (le modèle disait : { $was }, sûr à { $sure })
listing-corrected-thresholds = { $verdict } · corrigé par vous (VADER classique disait : { $was })
listing-corrected-nobody = { $verdict } · corrigé par vous (sans verdict avant)
relabel-label = Verdict sur le commentaire de la ligne { $line }
relabel-undo = Annuler la correction
corrections-title = Vos corrections
corrections-none = Sous chaque commentaire de cette page, un clic change son verdict ; tous les chiffres suivent. Vos corrections valent pour ce cas et cette session : téléchargez-les pour les retrouver.
corrections-count = { $n ->
    [one] Vous avez corrigé un verdict d’un clic. Qui corrige choisit des erreurs : ce tableau ne dit pas combien de verdicts sont justes.
   *[other] Vous avez corrigé { $shown } verdicts d’un clic. Qui corrige choisit des erreurs : ce tableau ne dit pas combien de verdicts sont justes.
}
corrections-download = { $n ->
    [one] Télécharger le verdict (CSV)
   *[other] Télécharger vos { $shown } verdicts (CSV)
}
corrections-load = Charger un fichier de corrections
uploader-limit = ou déposez-le ici · 10 Mo au plus
confusion-corner-model = Vous ↓ modèle →
confusion-corner-classic = Vous ↓ VADER →
confusion-alt = En lignes vos verdicts, en colonnes ceux qui sont affichés sans vos corrections
sitting-title = Étiqueter { $n } commentaires au hasard
sitting-how = Pour savoir combien de verdicts sont justes dans ce cas : { $n } commentaires tirés au hasard, un par un, sans leur verdict. Dites ce que l’auteur pense de la marque. Vous pouvez vous arrêter à tout moment et reprendre plus tard.
sitting-start = Commencer
sitting-go-on = Reprendre ({ $done } sur { $n })
sitting-done = Les { $n } commentaires tirés sont étiquetés.
sitting-progress = Commentaire { $at } sur { $n }
sitting-root = Début du fil :
sitting-parent = En réponse à :
sitting-unclear = Impossible à dire
sitting-back = Revenir au précédent
sitting-stop = S’arrêter là
sitting-result = { $n ->
    [one] D’après un commentaire étiqueté par vous
   *[other] D’après { $shown } commentaires étiquetés par vous
}
sitting-agreement = { $name } : { $accuracy } de verdicts justes (entre { $low } et { $high }), macro-F1 { $f1 }

## Words, languages and voices (Sentiment page)
keywords-title = Les mots qui font la différence
keywords-help = Chaque mot compte une fois par commentaire, et un texte collé plusieurs fois par la même personne compte une seule fois. « × 3 » : parmi les mots de cette partie, celui-ci revient trois fois plus que dans l’autre. Méthode : logarithmes de cotes avec une loi a priori de Dirichlet tirée de tout le cas (Monroe, Colaresi et Quinn, 2008). Comme beaucoup de mots sont comparés, seuls restent ceux qui passent le contrôle de Benjamini et Hochberg : au plus 5 % d’entre eux sont dus au hasard. Ne comptent pas : les mots grammaticaux, les nombres, les liens, les mentions et les noms des auteurs. Le verdict lit lui aussi les mots : qu’un mot dur soit fréquent chez les négatifs va de soi ; regardez de quoi il est question.
keywords-by = Comparer
keywords-by-negative = Les négatifs et les autres
keywords-by-period = Une période et le reste
keywords-part-negative = Dans les négatifs
keywords-rest-negative = Dans les autres
keywords-rest-period = Le reste du temps
keywords-period = Période
keywords-period-drawn = Celle choisie sur la courbe
keywords-period-busiest = La plus chargée
keywords-period-dates = Deux dates
keywords-dates = Premier et dernier jour
keywords-none = { $part } : parmi { $n } mots comparés, aucun ne diffère plus que le hasard ne l’explique.
keywords-count = { $n ->
    [one] { $shown } mot sur { $of } comparés diffère plus que le hasard ne l’explique. Cliquez-le pour lire ses commentaires.
   *[other] { $shown } mots sur { $of } comparés diffèrent plus que le hasard ne l’explique. Cliquez-en un pour lire ses commentaires.
}
keywords-legend = × : combien de fois plus fréquent que de l’autre côté ; entre parenthèses : dans combien de commentaires. Le tableau montre aussi les mots qui ne font que pencher.
selection-keyword = « { $word } » · { $part }
chart-keyword-mark = × { $ratio } ({ $comments })
chart-keyword-hover = <b>{ $word }</b> : × { $ratio } (entre { $low } et { $high })<br>{ $part } : { $comments } commentaires<br>de l’autre côté : { $elsewhere }
chart-keywords-none = aucun mot n’y est plus fréquent<br>au-delà du hasard
chart-keywords-alt = { $part } : { $words }.
chart-scored = Mesurés
chart-languages-mark = { $scored } sur { $total }
chart-languages-part = { $language } : { $scored } sur { $total }
chart-languages-alt = Commentaires mesurés par langue : { $parts }.
languages-title = Langues : ce qui est mesuré
language-inherited-rows = Langue reprise du fil ou du cas
unscored-rows-no-text = Sans texte
unscored-rows-other-language = Dans une autre langue
unscored-rows-unknown-language = Sans langue reconnue
unscored-rows-not-scored = Non mesurés
voices-title = À lire d’abord
voices-help = Trois listes courtes, au plus un commentaire par personne dans chacune ; les listes entières sont dessous. Après un clic sur une figure, elles portent sur ce qui a été cliqué.
voices-harshest = Les plus durs
voices-harshest-help = Parmi les verdicts négatifs : plus le verdict est sûr et plus le ton des mots est dur, plus le commentaire est haut.
voices-likes = Les plus aimés
voices-likes-help = Ceux qui ont reçu le plus de mentions « j’aime » ou de réactions.
voices-typical = Les plus typiques
voices-typical-help = Ceux dont les mots ressemblent le plus à ceux de tous : proximité (cosinus) avec le centre des commentaires, chaque mot pesé par sa rareté (tf-idf ; Radev et al., 2004). Textes différents, d’au moins quatre mots qui reviennent ailleurs.
voices-see = Tous, dans cet ordre
listing-order-typical = Les plus typiques d’abord
listing-order-help = Les plus durs : les verdicts négatifs, du plus sûr et du plus dur de ton au moins ; puis les neutres, les positifs et les non mesurés. Les plus typiques : ceux dont les mots ressemblent le plus à ceux de toute la liste.

## Volume
bin-minute = Minute
bin-5-minutes = 5 minutes
bin-15-minutes = 15 minutes
bin-hour = Heure
bin-6-hours = 6 heures
bin-day = Jour
bin-week = Semaine
bin-month = Mois
volume-bin = Par
volume-title-minute = Commentaires par minute
volume-title-5-minutes = Commentaires par 5 minutes
volume-title-15-minutes = Commentaires par quart d’heure
volume-title-hour = Commentaires par heure
volume-title-6-hours = Commentaires par 6 heures
volume-title-day = Commentaires par jour
volume-title-week = Commentaires par semaine
volume-title-month = Commentaires par mois
volume-no-authors = L’export ne dit pas qui écrit : le nombre de personnes ne peut pas être compté.
volume-undated = { $n ->
    [one] { $shown } commentaire sans date n’est pas dans ce graphique.
   *[other] { $shown } commentaires sans date ne sont pas dans ce graphique.
}
volume-too-coarse = { $n ->
    [one] { $shown } commentaire à la date trop imprécise n’est pas dans ce graphique.
   *[other] { $shown } commentaires à la date trop imprécise ne sont pas dans ce graphique.
}

## Anatomie de la crise
volume-multiples-help = Une ligne par grandeur, sur le même axe du temps. Les fenêtres de crise sont ombrées : celles de tous les commentaires, et sur la ligne des négatifs les leurs. Survolez une barre pour ses chiffres, cliquez pour lire ses commentaires, ou sélectionnez une période.
volume-no-likes = L’export ne donne pas de nombre de j’aime pour ces commentaires : aucun n’est compté.
volume-no-brand = L’export ne dit pas qui est la marque : ses messages ne peuvent pas être mis à part.
volume-filter-period = Filtrer toutes les pages sur : { $days }
volume-whole-period = Revenir à toute la période
anatomy-title = L’anatomie de la crise
anatomy-help = Une fenêtre de crise est une suite d’instants où les commentaires sont trop nombreux pour une page calme comme celle-ci, à son rythme habituel. Fausse alerte : une page calme en montre une moins de { $alarm } du temps, pour chacune des deux séries. Les bornes sont données avec leur intervalle à 95 % (rééchantillonnage).
anatomy-series = Fenêtres cherchées parmi
anatomy-series-negative = Les négatifs
anatomy-series-comments = Tous les commentaires
anatomy-whole = L’anatomie porte sur tout le cas, quels que soient les filtres ; les listes n’en montrent que la partie filtrée.
anatomy-rounded = Les dates de cet export sont arrondies à la semaine : tout est compté par semaine, et aucun début, pic ou fin n’est connu plus finement.
anatomy-short = { $n ->
    [0] L’export ne compte aucun jour calme : ce qui est normal pour cette page n’est pas connu.
    [one] L’export ne compte qu’un jour calme : ce qui est normal pour cette page est mal connu.
   *[other] L’export ne compte que { $days } jours calmes : ce qui est normal pour cette page est mal connu.
}
anatomy-waves = { $n ->
    [one] Une vague.
   *[other] { $n } vagues, dans l’ordre. Choisissez une ligne pour lire ses commentaires.
}
anatomy-which = Vague détaillée
anatomy-wave = { $number } · { $when }
anatomy-onset = Début
anatomy-onset-help = Premier instant de la vague au-dessus de la normale, et son intervalle à 95 %.
anatomy-peak = Pic
anatomy-peak-help = Instant de la vague qui compte le plus de commentaires.
anatomy-highest = Plus haut jusqu’ici
anatomy-highest-help = Instant de la vague qui compte le plus de commentaires jusqu’à la fin de l’export. La vague dure encore : son pic n’est pas connu.
anatomy-highest-cell = { $when } (plus haut jusqu’ici)
anatomy-end = Fin
anatomy-end-help = Dernier instant de la vague au-dessus de la normale, et son intervalle à 95 %.
anatomy-strength = Force
anatomy-strength-help = Commentaires de la vague, rapportés à ce qu’une page calme en aurait eu sur la même durée.
anatomy-open = En cours
anatomy-open-sure = à la fin de l’export
anatomy-onset-unseen = l’export ne remonte pas plus haut : cette vague a pu commencer avant
anatomy-sure = à 95 % : { $low } – { $high }
anatomy-sure-one = à 95 % : { $low }
anatomy-peak-share = { $when } : { $share } des commentaires de la vague
anatomy-times = × { $times }
anatomy-more = +{ $n }
anatomy-instead-comments = { $n ->
    [one] { $comments } commentaire au lieu de { $expected }
   *[other] { $comments } commentaires au lieu de { $expected }
}
anatomy-instead-negative = { $n ->
    [one] { $comments } négatif au lieu de { $expected }
   *[other] { $comments } négatifs au lieu de { $expected }
}
anatomy-newcomers = Premier commentaire de leur auteur
anatomy-newcomers-see = { $n ->
    [one] Lire le nouveau venu
   *[other] Lire les { $shown } nouveaux venus
}
anatomy-before-see = Ce qui s’écrivait avant
anatomy-negative-share = Négatifs
anatomy-after-see = Ce qui s’écrit après
anatomy-line-shape = Forme :
anatomy-line-people = Auteurs :
anatomy-line-negativity = Négativité :
anatomy-line-after-negative = Après la crise :
anatomy-line-after-comments = Après l’afflux :
anatomy-line-ground = Sur quoi cela repose :
anatomy-excess = { $excess } de plus que la normale
anatomy-rise = pic atteint en { $rise }
anatomy-rise-open = plus haut jusqu’ici atteint en { $rise }
anatomy-rise-none = pic dès le début
anatomy-rise-none-open = plus haut jusqu’ici dès le début
anatomy-half = excès réduit de moitié { $half } après le pic
anatomy-half-open = excès réduit de moitié { $half } après le plus haut
anatomy-half-none = excès jamais réduit de moitié dans l’export
anatomy-duration = durée : { $duration }
anatomy-duration-open = durée jusqu’ici : { $duration }
anatomy-rebounds = { $n ->
    [0] aucun rebond
    [one] un rebond
   *[other] { $n } rebonds
}
anatomy-bins-day = { $n ->
    [one] { $shown } jour
   *[other] { $shown } jours
}
anatomy-bins-week = { $n ->
    [one] { $shown } semaine
   *[other] { $shown } semaines
}
anatomy-bins-month = { $n ->
   *[other] { $shown } mois
}
anatomy-nobody = l’export ne dit pas qui écrit
anatomy-authors = { $n ->
    [one] { $authors } auteur ; premier commentaire dans ce cas pour { $new } ({ $share })
   *[other] { $authors } auteurs ; premier commentaire dans ce cas pour { $new } d’entre eux ({ $share })
}
anatomy-top = { $share } des commentaires viennent des dix plus actifs
anatomy-herfindahl = concentration (Herfindahl) { $index }, comme si { $equal } auteurs écrivaient autant l’un que l’autre
anatomy-negative-before = { $waves ->
    [one] avant
   *[other] avant la première vague
    } : { $share } de négatifs ({ $interval })
anatomy-negative-during = { $waves ->
    [one] pendant
   *[other] pendant celle-ci
    } : { $share } ({ $interval })
anatomy-negative-after = { $waves ->
    [one] après
   *[other] après la dernière
    } : { $share } ({ $interval })
anatomy-negative-more = écart avec les jours calmes : { $more } { $n ->
    [one] point
   *[other] points
    } (de { $low } à { $high })
anatomy-negative-same = l’écart avec les jours calmes, { $more } { $n ->
    [one] point
   *[other] points
    } (de { $low } à { $high }), peut être un hasard
anatomy-level = { $series ->
    [negative] le nombre de négatifs
   *[other] le nombre de commentaires
    } vaut { $ratio } fois celui d’avant (entre { $low } et { $high }) : il a changé
anatomy-level-same = { $series ->
    [negative] le nombre de négatifs
   *[other] le nombre de commentaires
    } vaut { $ratio } fois celui d’avant (entre { $low } et { $high }) : rien ne dit qu’il a changé
anatomy-tone = part de négatifs : { $more } { $n ->
    [one] point
   *[other] points
    } (de { $low } à { $high }), elle a changé
anatomy-tone-same = part de négatifs : { $more } { $n ->
    [one] point
   *[other] points
    } (de { $low } à { $high }), rien ne dit qu’elle a changé
anatomy-after-unknown = trop peu de temps calme avant ou après pour comparer
anatomy-calm = { $n ->
    [one] ce qui est normal est appris sur { $days } jour calme
   *[other] ce qui est normal est appris sur { $days } jours calmes
}
anatomy-calm-weekday = { $n ->
    [one] ce qui est normal est appris sur { $days } jour calme
   *[other] ce qui est normal est appris sur { $days } jours calmes, selon le jour de la semaine
}
anatomy-calm-hour = { $n ->
    [one] ce qui est normal est appris sur { $days } jour calme, selon l’heure
   *[other] ce qui est normal est appris sur { $days } jours calmes, selon l’heure
}
anatomy-calm-weekday-hour = { $n ->
    [one] ce qui est normal est appris sur { $days } jour calme, selon l’heure
   *[other] ce qui est normal est appris sur { $days } jours calmes, selon le jour de la semaine et l’heure
}
anatomy-chance-conditional = autant de commentaires répartis au hasard sur la durée de l’export formeraient une telle vague dans { $p } des cas ; une fenêtre est retenue en dessous de { $alarm }
anatomy-chance-calm-pages = une page calme comme celle-ci en montrerait autant par hasard dans { $p } des cas ; une fenêtre est retenue en dessous de { $alarm }
anatomy-much = la vague contient { $share } de tous ces commentaires : il en reste peu pour dire ce qui est normal
anatomy-none-comments = Aucune fenêtre de crise. Sur { $bins } ({ $first } – { $last }), aucune suite ne dépasse ce qu’une page calme montrerait dans { $alarm } des cas.
anatomy-none-negative = Aucune fenêtre de crise parmi les négatifs. Sur { $bins } ({ $first } – { $last }), aucune suite ne dépasse ce qu’une page calme montrerait dans { $alarm } des cas.
anatomy-shared-comments = Aucune fenêtre de crise propre à une marque. Ce qui dépasse une page calme, les marques de l’export l’ont en commun : { $told }. Cela ne dit rien d’aucune d’elles en particulier.
anatomy-shared-negative = Aucune fenêtre de crise propre à une marque parmi les négatifs. Ce qui dépasse une page calme, les marques de l’export l’ont en commun : { $told }. Cela ne dit rien d’aucune d’elles en particulier.
anatomy-shared-window-comments = { $when } ({ $n ->
    [one] { $shown } commentaire
   *[other] { $shown } commentaires
    })
anatomy-shared-window-negative = { $when } ({ $n ->
    [one] { $shown } commentaire négatif
   *[other] { $shown } commentaires négatifs
    })
anatomy-shared-see = { $n ->
    [one] Lire cet afflux
   *[other] Lire le plus fort
}
anatomy-trend-rising = Pas de pic unique : le niveau monte, × { $ratio } (entre { $low } et { $high }) du début à la fin, de { $begin } à { $end } { $unit }.
anatomy-trend-falling = Pas de pic : le niveau baisse, × { $ratio } (entre { $low } et { $high }) du début à la fin, de { $begin } à { $end } { $unit }.
anatomy-trend-steady = Pas de tendance établie : × { $ratio } (entre { $low } et { $high }) du début à la fin, de { $begin } à { $end } { $unit }.
anatomy-trend-unknown = Trop peu de temps ou de commentaires pour dire une tendance.
anatomy-per-15-minutes = par quart d’heure
anatomy-per-hour = par heure
anatomy-per-6-hours = par 6 heures
anatomy-per-day = par jour
anatomy-per-week = par semaine
anatomy-per-month = par mois

## Déclencheurs possibles
trigger-title = Ce qui a pu la déclencher
trigger-help = Trois endroits où chercher : les premiers commentaires, les plus aimés du début, les derniers mots de la marque. Être le premier ne prouve pas être la cause.
trigger-decide = Ce sont des candidats : vous seul décidez. Celui que vous désignez devient un événement sur toutes les chronologies ; le panneau des événements permet de le changer ou de le retirer.
trigger-first = Les premiers commentaires
trigger-liked = Les plus aimés du début
trigger-brand = Les derniers mots de la marque
trigger-before = Juste avant le début
trigger-opening = Dès le début
trigger-tied = Plusieurs portent la même date : leur ordre est celui du fichier.
trigger-no-likes = L’export ne donne pas de nombre de j’aime pour ces commentaires.
trigger-liked-of = { $since } – { $until } : j’aime connus pour { $known } { $n ->
    [one] commentaire sur { $shown }
   *[other] commentaires sur { $shown }
    } ; { $liked ->
    [0] aucun n’en a
   *[other] ils ont pu s’ajouter après coup
    }.
trigger-silent = Aucun message de la marque juste avant ni dès le début.
trigger-no-brand = L’export ne dit pas qui est la marque.
trigger-name = C’est ce qui a tout déclenché
trigger-unname = Désigné · retirer
trigger-event = Désigné comme déclencheur : « { $text } »
trigger-full = Ce cas a déjà autant d’événements que possible : retirez-en un dans le panneau des événements.

## Gravité : ce que disent les données
severity-title = Ce que la recherche relie à la gravité
severity-help = Quatre facteurs des crises passées les plus dommageables, avec ce que ces données en disent. Ni verdict, ni indice.
severity-vivid = Un déclencheur qui frappe (photo, vidéo) :
severity-links = de peu avant le début jusqu’au pic, commentaires avec un lien : { $links } sur { $n } ; vers une image ou une vidéo : { $media }
severity-links-open = de peu avant le début jusqu’au plus haut atteint, commentaires avec un lien : { $links } sur { $n } ; vers une image ou une vidéo : { $media }
severity-no-attachments = les pièces jointes ne sont pas dans les données
severity-failure = La faute en cause (produit, service, valeurs) :
severity-no-topics = non mesurée, les sujets des commentaires ne sont pas classés
severity-messages = Le nombre de messages :
severity-no-audience = le nombre d’abonnés n’est pas connu
severity-length = { $length } ({ $interval })
severity-length-open = { $length }, toujours en cours
severity-duration = La durée :
severity-source = Hansen, Kupfer et Hennig-Thurau, 2018, International Journal of Research in Marketing 35(4), sur 78 tempêtes de commentaires.

## Temps de réponse
wait-median = Attente médiane
wait-median-help = Temps au bout duquel la moitié des commentaires a reçu une réponse directe, ceux qui attendent encore étant comptés (Kaplan–Meier). « Non atteinte » : moins de la moitié a reçu une réponse ({ $share }). Parmi ceux qui en ont reçu une : médiane { $median }, 90 % en moins de { $p90 }.
wait-answered = Réponses directes
wait-answered-help = Commentaires qui ont reçu une réponse directe de la marque, soit { $share } de ceux dont le sort est connu. Parmi eux : médiane { $median }, 90 % en moins de { $p90 }.
wait-waiting = Attendent encore
wait-waiting-help = Commentaires sans réponse directe à la fin de l’export : { $share } seulement en ont reçu une. Ceux-là ont attendu { $median } en médiane, 90 % moins de { $p90 }.
wait-unknown = Sort inconnu
wait-unknown-help = L’export signale une réponse qu’il ne contient pas, ou en contient une datée d’avant la question : ces commentaires ne comptent ni comme ayant une réponse ni comme en attente. Pour les autres : { $share } en ont reçu une, médiane { $median }, 90 % en moins de { $p90 }.
wait-curve-title = Combien attendent encore ?
wait-curve-help = Part de ceux qui attendent toujours une réponse, selon le temps écoulé (Kaplan–Meier, bande à 95 %). Réponse directe : un message de la marque répond à ce commentaire précis ; on compte les commentaires. Fil : premier message de la marque dans un fil ouvert par un client ; on compte les fils.
wait-within-title = Répondus en moins de…
wait-within-help = Part des commentaires ayant reçu une réponse directe dans le délai, parmi ceux assez anciens pour que ce délai soit écoulé à la fin de l’export. Intervalle de Wilson à 95 %.
wait-still-title = Ceux qui attendent encore
wait-median-share = { $share } avec réponse
wait-median-calendar = En temps calendaire : { $wait }
wait-median-opening = Aux heures d’ouverture ({ $hours }) : { $wait }
wait-more = À regarder aussi
wait-more-backlog = Combien attendaient ?
wait-more-within = En quel délai ?
wait-more-both = Les deux temps
wait-more-groups = Par groupe
wait-more-week = À quelles heures ?
wait-more-threads = Dernier mot
wait-whom = Qui est compté
wait-whom-all = Tous · { $n }
wait-whom-need = Appellent une réponse · { $n }
wait-whom-rest = Les autres · { $n }
wait-whom-help = Appellent une réponse : les commentaires qui demandent, se plaignent ou s’adressent à la marque. Un remerciement, une étiquette ou une conversation entre clients n’en appellent pas. La règle est à côté et peut être changée. Ceux dont la règle ne peut rien dire ne sont dans aucune des deux parts.
wait-rule = La règle
wait-rule-text = **Appelle une réponse** tout commentaire qui…
wait-rule-questions = pose une question ou fait une demande
wait-rule-addresses = s’adresse à la marque
wait-rule-complaints = se plaint pour son propre compte
wait-rule-praise = félicite, même sans rien demander
wait-rule-talk = parle à d’autres clients
wait-rule-supporters = soutient les plaignants sans s’adresser à la marque
wait-rule-sure = La règle lit des mots et le sentiment : elle se trompe parfois. Sur des commentaires étiquetés qui n’ont pas servi à l’écrire, elle a raison pour { $least } à { $most } d’entre eux.
wait-clock = Temps compté
wait-clock-calendar = Calendaire
wait-clock-opening = Heures d’ouverture
wait-clock-help = Un client attend jour et nuit ; un service n’est là qu’à ses heures. Les deux temps sont dans le tableau plus bas.
wait-hours = Horaires
wait-hours-text = **Quand quelqu’un est là pour répondre.** Jours et heures, jours fériés, autres jours fermés :
wait-table-title = Toutes les réponses, dans les deux temps
wait-table-help = Directe : un message de la marque répond à ce commentaire précis. Dans le fil : son premier message dans un fil ouvert par un client. Suivante : son prochain message dans le fil après chaque message d’un client. Moyenne : chaque attente comptée jusqu’à 72 h au plus, ceux qui attendent encore compris. Médiane, moyenne et parts comptent ceux qui attendent encore ; les deux colonnes « des réponses » ne les comptent pas et flattent. En heures d’ouverture, 24 h sont vingt-quatre heures d’ouverture, soit plusieurs jours.
wait-table-figure = Mesure
wait-table-direct = Directe
wait-table-thread = Dans le fil
wait-table-next = Suivante
wait-table-within = En { $hours } h
wait-table-mean = Moyenne ({ $hours } h max.)
wait-table-median-answered = Médiane des réponses
wait-table-p90 = 90 % des réponses en
wait-table-calendar = calendaire
wait-table-opening = ouverture
wait-table-hours = Heures d’ouverture : { $hours }.
wait-next = Ajouter la réponse suivante dans le fil
wait-next-help = Temps entre chaque message d’un client et le prochain message de la marque dans le même fil, à qui qu’il s’adresse.
wait-groups-title = Qui attend plus longtemps ?
wait-groups-help = Réponses directes, par groupe. « Premier » et « suivants » : le premier commentaire d’une personne dans le cas, ou un autre. Avant, pendant, après : selon l’arrivée du commentaire. n : commentaires dont le sort est connu. Un groupe de moins de cinq n’a pas de courbe.
wait-groups-by = Comparer par
wait-groups-which = Groupes sur la courbe
wait-groups-two = Avec deux groupes sur la courbe, un test dit si leur différence dépasse le hasard.
wait-by-sentiment = Sentiment
wait-by-need = Appelle une réponse ou non
wait-by-platform = Plateforme
wait-by-brand = Marque
wait-by-language = Langue
wait-by-author = Premier commentaire ou suivant
wait-by-weekday = Jour d’arrivée
wait-by-part = Moment de la journée
wait-by-hour = Heure d’arrivée
wait-by-period = Avant, pendant, après une période
wait-need-need = Appelle une réponse
wait-need-rest = Les autres
wait-author-first = Premier commentaire
wait-author-again = Commentaires suivants
wait-part-night = Nuit (0 h – 6 h)
wait-part-morning = Matin (6 h – 12 h)
wait-part-afternoon = Après-midi (12 h – 18 h)
wait-part-evening = Soir (18 h – 24 h)
wait-hour = { $hour } h
wait-period-before = Avant
wait-period-during = Pendant
wait-period-after = Après
wait-test-none = Test du log-rank : impossible, l’un des groupes est vide ou personne n’a eu de réponse.
wait-test-chance = Test du log-rank, « { $first } » contre « { $second } » : un tel écart arriverait par hasard avec une probabilité de **{ $p }**.
wait-test-certain = Test du log-rank, « { $first } » contre « { $second } » : un tel écart arriverait par hasard avec une probabilité de moins de **{ $least }**.
wait-references = Repères d’études
wait-references-none = aucun
chart-curve-next = Réponse suivante dans le fil
thread-see = Voir le fil ({ $shown } messages)
thread-title = Le fil
listing-order-thread = Ordre du fil
wait-was-answered = réponse directe en { $wait }
wait-was-waiting = sans réponse directe depuis { $wait }
wait-was-unknown = réponse directe inconnue
wait-opening = { $wait } d’ouverture
wait-was-undatable = attente inconnue
wait-automatic = { $n ->
    [0] Messages automatiques ?
    [one] { $shown } message écarté comme automatique
   *[other] { $shown } messages écartés comme automatiques
}
wait-automatic-text = **La marque a publié ces messages plusieurs fois.** Ceux qui sont automatiques ne sont pas des réponses : cochez-les, et ils ne compteront plus comme tels, sur aucune page. (Ce choix n’est pas dans le lien.)
wait-automatic-form = « { $form } » · { $n } fois · réponse en { $median } (médiane)
wait-automatic-more = { $n } autres, moins répétés, ne sont pas proposés.
wait-silences-title = Les plus longs silences
wait-silences-help = Temps pendant lequel la marque n’a rien publié alors qu’au moins un client attendait. En attente : au plus, pendant le silence ; à la fin : quand il finit. Un silence « ouvert » dure encore à la fin de l’export. Choisissez une ligne pour lire ceux qui attendaient à la fin du silence.
wait-silences-brand = Marque
wait-silences-start = Début
wait-silences-end = Fin
wait-silences-minutes = Durée
wait-silences-most = En attente
wait-silences-last = À la fin
wait-silences-open = { $end } (ouvert)
wait-silences-of = Les { $listed } plus longs sur { $n }.
wait-posts = { $n ->
    [one] { $shown } publication de la marque pendant l’attente
   *[other] { $shown } publications de la marque pendant l’attente
}
wait-posts-most = Lors de l’une d’elles, { $n } commentaires attendaient, le plus ancien depuis { $wait }.
wait-posts-rows = Publications de la marque pendant que des commentaires attendaient
wait-none-inferred = Ni les noms cités ni l’ordre des messages ne disent qui répond à qui : ici, rien ne peut être déduit.
wait-closed = hors horaires
wait-groups-outside = { $n ->
    [one] { $shown } commentaire n’est d’aucun de ces groupes.
   *[other] { $shown } commentaires ne sont d’aucun de ces groupes.
}
wait-silence-rows = Attendaient à la fin du silence ({ $when })
wait-week-hour = { $day }, { $hour } h · { $side }
wait-week-arrivals = commentaires
wait-week-answers = réponses
wait-threads-title = Qui a le dernier mot ?
wait-threads-help = Fils ouverts par un client : sa publication ou son commentaire, et tout ce qui pend dessous. Le dernier mot est celui du dernier message de l’export ; là où les dates ne disent pas l’ordre, il n’est pas compté.
wait-threads-answered = Fils avec la marque
wait-threads-answered-help = Fils ouverts par un client dans lesquels la marque a écrit au moins un message, à qui qu’il s’adresse.
wait-threads-of = { $share } des fils dont le sort est connu
wait-threads-brand-last = Marque en dernier
wait-threads-brand-last-help = Parmi les fils où la marque a parlé et où l’ordre est connu : ceux qui finissent par elle.
wait-threads-customer-last = Client en dernier
wait-threads-customer-last-help = Parmi les fils où la marque a parlé et où l’ordre est connu : ceux où un client a écrit après elle, sans suite.
wait-threads-last-of = { $share } de { $n }
wait-threads-turns = Tours de parole
wait-threads-turns-help = Nombre médian de fois où la parole change de côté dans un fil où la marque a parlé : 2 = un client, puis la marque.
table-weekday = Jour
table-hour = Heure
table-arrivals = Commentaires
table-answers = Réponses
wait-inferred = { $n ->
    [one] Ajouter { $shown } réponse déduite
   *[other] Ajouter { $shown } réponses déduites
}
wait-inferred-help = Déduites d’un nom cité ou de l’ordre des messages dans le fil, non dites par l’export. Elles ne comptent pas dans les chiffres ci-dessus ; la courbe est en pointillé.
wait-end-collected = Fin de l’export : { $end }, date à laquelle il a été réalisé.
wait-end-last = Fin de l’export : { $end }, date du dernier message, faute de savoir quand il a été réalisé.
wait-end-several = Chaque attente court jusqu’à la fin de son propre export ; le plus récent finit le { $end }.
wait-undatable = { $n ->
    [one] { $shown } commentaire à la date absente ou trop imprécise n’est pas compté ici.
   *[other] { $shown } commentaires à la date absente ou trop imprécise ne sont pas comptés ici.
}
week-title = À quelles heures ?
week-help = Les jours de gauche à droite, les heures de haut en bas : à gauche les commentaires qui arrivent, à droite les réponses de la marque. Plus une case est foncée, plus il y en a  ; chaque carte a sa propre échelle, dont le maximum est écrit au-dessus. Une case presque effacée n’en a aucun. Heures de l’horloge du cas ; seules comptent les dates qui disent l’heure.
week-left-out = { $n ->
    [one] { $shown } date qui ne dit pas l’heure n’y figure pas.
   *[other] { $shown } dates qui ne disent pas l’heure n’y figurent pas.
}
wait-backlog-title = Combien attendaient à chaque moment ?
wait-backlog-help = Nombre de commentaires écrits jusque-là et sans réponse directe de la marque à ce moment. Quand un export s’arrête avant les autres, plus personne ne voit si ses commentaires attendent encore : ils sont montrés à part, hachurés, ni en attente ni avec réponse.
wait-backlog-line-help = La ligne « En attente », sous les barres : { $definition }
refused-no-dates = L’export n’a pas de dates : ni graphique dans le temps, ni temps de réponse. Une colonne de dates, à indiquer sur la page « Le cas », suffirait.
refused-too-few-bins = Les commentaires couvrent trop peu de temps, à la finesse de leurs dates, pour dire ce qui est normal pour cette page : aucune fenêtre de crise n’est cherchée.
refused-coarse-dates = Les dates de cet export ne disent pas l’heure : le temps de réponse ne peut pas être calculé, et aucun graphique n’est plus fin que ces dates.
refused-relative-dates = Les dates de cet export sont relatives (« il y a 2 h », « 5 sem ») ou sans année : indiquez sur la page « Le cas » quand il a été réalisé, et elles pourront être lues.
refused-no-brand = Aucun compte de la marque n’est connu dans cet export : le temps de réponse ne peut pas être calculé. Si l’export nomme ses auteurs, choisissez ses comptes sur la page « Le cas ».
refused-no-links = L’export ne dit pas à quel commentaire répond chaque message de la marque : le temps de réponse ne peut être que déduit. Une colonne d’identifiant du message parent lèverait le doute.
refused-no-customers = Cet export ne contient que des messages de la marque : personne n’y attend de réponse.
card-refused-no-dates = pas de dates
card-refused-coarse-dates = dates sans heure
card-refused-relative-dates = dates relatives
card-refused-no-brand = marque inconnue dans l’export
card-refused-no-links = réponses sans lien avec une question
card-refused-no-customers = personne n’attend : que des messages de la marque

## La page « Récit »
page-story = Récit
telling-how = Écrit par des règles, d’après les événements et les mesures ; ce qu’une personne a écrit le dit. Cliquez sur une date pour la déplier.
telling-wait = Le récit s’écrit…
telling-whole = Le récit et ses listes sont ceux du cas entier : les filtres n’y changent rien.
telling-scope = Montrer
telling-scope-matter = Temps forts
telling-scope-all = Tout
telling-scope-help = Temps forts : les tournants, les événements et les fenêtres de crise.
telling-nothing-matters = Rien ici ne se détache : ni tournant, ni événement, ni fenêtre de crise. « Tout » montre le reste.
telling-nothing-told = Il n’y a rien à raconter ici.
telling-unplaced = { $n ->
    [one] Un commentaire sans date assez précise, ou d’une tout autre époque, est hors de ce récit.
   *[other] { $shown } commentaires sans date assez précise, ou d’une tout autre époque, sont hors de ce récit.
}
telling-turn-peak = pic
telling-turn-onset = début de crise
telling-turn-highest = plus haut jusqu’ici
telling-turn-surge = afflux au plus haut
telling-turn-end = crise passée
telling-turn-first-answer = première réponse
telling-turn-first-complaint = première plainte
telling-turn-last-word = dernier mot
telling-by-rule = par une règle
telling-by-person = par une personne
telling-see = { $n ->
    [one] Lire le commentaire
   *[other] Lire les { $shown } commentaires
}
telling-see-brand = { $n ->
    [one] Lire le message
   *[other] Lire les { $shown } messages
}
telling-behind = Derrière cette ligne
telling-close = Fermer la liste
telling-happened = Ce qui s’est passé
telling-said = Ce qui s’est dit
telling-quotes = En leurs mots
telling-brand = Ce que la marque a dit
telling-brand-help = Les trois messages après lesquels, dans le même fil, on a le plus écrit. Les autres sont à un clic.
telling-number-comments = { $n ->
    [one] commentaire
   *[other] commentaires
}
telling-number-negative = négatifs, sur { $scored } jugés
telling-number-authors = { $n ->
    [one] personne, dont { $new } pour la première fois
   *[other] personnes, dont { $new } pour la première fois
}
telling-number-brand = { $n ->
    [one] message de la marque
   *[other] messages de la marque
}
telling-number-answered = { $n ->
    [one] réponse reçue
   *[other] réponses reçues
}
telling-number-unanswered = sans réponse à la fin

## Modifier le récit
telling-edit = Modifier
telling-edit-help = Chaque titre et chaque ligne peut être réécrit, rayé ou ajouté. Vos mots valent dans la langue où vous les écrivez ; une ligne rayée l’est dans toutes.
telling-edit-headline = Titre
telling-edit-line = Ligne
telling-edit-strike = Rayer
telling-edit-undo-strike = Rétablir
telling-edit-undo = Reprendre la phrase de la règle
telling-edit-add = Ajouter une ligne
telling-edit-add-button = Ajouter
telling-files = Emporter ou recharger le récit
telling-files-hint = Vos modifications valent pour ce cas et cette session : téléchargez-les pour les retrouver.
telling-download-story = Télécharger le récit (Markdown)
telling-download-edits = { $n ->
    [one] Télécharger la modification (CSV)
   *[other] Télécharger les { $shown } modifications (CSV)
}
telling-written = Récit écrit par des règles, d’après les événements et les mesures ; ce qu’une personne a écrit le dit.
telling-load-edits = Charger un fichier de modifications
telling-edits-lost = { $n ->
    [one] Une modification ne trouve pas sa ligne dans ce récit ; elle est gardée, sans effet.
   *[other] { $shown } modifications ne trouvent pas leur ligne dans ce récit ; elles sont gardées, sans effet.
}
telling-edits-elsewhere = { $n ->
    [one] Une modification porte sur un récit d’un autre pas (jour, semaine…).
   *[other] { $shown } modifications portent sur un récit d’un autre pas (jour, semaine…).
}
error-unreadable-edits = « { $name } » n’a pas pu être utilisé : { $reason }
error-unusable-edit = La modification n’a pas été gardée : { $reason }
reason-no-edits = ce n’est pas un fichier de modifications téléchargé ici.
reason-too-many-edits = un récit a au plus 1 000 modifications, et leur fichier 10 Mo.
reason-no-edit-read = aucune de ses lignes n’est une modification.
reason-edits-no-case = c’est un fichier de modifications du récit ; chargez-le avec les exports de son cas.
note-edits-loaded = { $rows ->
    [one] Une modification du récit a été lue dans « { $name } ».
   *[other] { $rows } modifications du récit ont été lues dans « { $name } ».
}
note-edits-unread = { $rows ->
    [one] Une ligne de « { $name } » n’est pas une modification ; elle n’est pas utilisée.
   *[other] { $rows } lignes de « { $name } » ne sont pas des modifications ; elles ne sont pas utilisées.
}

## Présenter le récit
telling-present = Présenter
telling-present-help = Un jour par écran, en grand. Flèche droite ou Page suivante pour avancer, flèche gauche ou Page précédente pour reculer, Échap pour quitter. Chaque écran ne sait que ce qu’on savait ce jour-là.
telling-present-begin = Commencer
telling-present-next = Suivant
telling-present-back = Précédent
telling-present-leave = Quitter
telling-present-place = { $at } sur { $n }
telling-learnt = D’après ce qu’on sait à présent : { $told }.
telling-window = crise

## Charts
chart-empty = Rien à montrer.
chart-negative = Négatif
chart-neutral = Neutre
chart-positive = Positif
chart-unscored = Non mesuré
chart-brand = La marque
chart-count = { $name } : { $count }
chart-of = { $name } : { $count } sur { $total }
chart-of-share = { $name } : { $count } sur { $total } ({ $share })
chart-title-negative = Commentaires négatifs
chart-title-authors = Auteurs : { $new } nouveaux { $back } déjà venus
chart-title-brand = Messages de la marque
chart-title-likes = J’aime reçus
chart-title-per-1000 = Pour 1 000 abonnés
chart-negative-hover = Négatifs : { $n } sur { $scored } notés ({ $share })
chart-people-hover = Auteurs : { $authors }, dont { $new } écrivent pour la première fois ({ $share }) ; commentaires : { $comments }
chart-likes-hover = J’aime : { $likes } pour { $comments } commentaires
chart-rate-hover = Pour 1 000 abonnés : { $rate } (commentaires : { $comments })
chart-row-alt-negative = Négatifs : au plus { $value } ({ $when }).
chart-row-alt-authors = Auteurs différents : au plus { $value } ({ $when }).
chart-row-alt-brand = Messages de la marque : au plus { $value } ({ $when }).
chart-row-alt-likes = J’aime : au plus { $value } ({ $when }).
chart-n = n = { $n }
chart-group-unknown = Non précisé
chart-week-of = semaine du { $day }
chart-seconds = { $seconds } s
chart-minutes = { $minutes } min
chart-hours = { $hours } h
chart-days = { $days } j
chart-brand-hover = Messages de la marque : { $messages }
chart-volume-alt = { $comments ->
    [one] { $comments } commentaire, dont { $negative } négatif
   *[other] { $comments } commentaires, dont { $negative } négatifs
    } ; le moment le plus fort : { $when }, avec { $peak }. Messages de la marque : { $messages }.
chart-window-onset = Début : { $when }
chart-window-or-before = { $when } ou avant
chart-window-peak-negative = Pic de la crise : { $when }
chart-window-peak-comments = Pic du volume : { $when }
chart-window-highest = Plus haut jusqu’ici : { $when }
chart-window-end = Fin : { $when }
chart-window-open = Toujours en cours
chart-window-week = sem. du { $day }
chart-window-hover-negative = { $n ->
    [one] { $shown } commentaire négatif
   *[other] { $shown } commentaires négatifs
    }
chart-window-hover-comments = { $n ->
    [one] { $shown } commentaire
   *[other] { $shown } commentaires
    }
chart-window-alt-negative = Crise : début { $onset }, pic { $peak }, fin { $end } ({ $n ->
    [one] { $shown } commentaire négatif
   *[other] { $shown } commentaires négatifs
    }).
chart-window-alt-negative-open = Crise : début { $onset }, plus haut jusqu’ici { $peak }, toujours en cours à la fin ({ $n ->
    [one] { $shown } commentaire négatif
   *[other] { $shown } commentaires négatifs
    }).
chart-window-alt-comments = Afflux de commentaires : début { $onset }, pic { $peak }, fin { $end } ({ $n ->
    [one] { $shown } commentaire
   *[other] { $shown } commentaires
    }).
chart-window-alt-comments-open = Afflux de commentaires : début { $onset }, plus haut jusqu’ici { $peak }, toujours en cours à la fin ({ $n ->
    [one] { $shown } commentaire
   *[other] { $shown } commentaires
    }).
chart-share-hover = { $name } : { $share } (entre { $low } et { $high }), soit { $comments } sur { $total }
chart-shares-alt = Sur { $total ->
    [one] { $total } commentaire noté
   *[other] { $total } commentaires notés
    } : { $negative } de négatifs, { $neutral } de neutres, { $positive } de positifs.
chart-shares-groups-alt = Part de commentaires négatifs dans { $groups } groupes : de { $best_share } ({ $best }) à { $worst_share } ({ $worst }).
chart-over-time-alt = Part de commentaires négatifs : au plus { $high } ({ $high_when }), au moins { $low } ({ $low_when }).
chart-tone = Ton des mots : { $tone }
chart-tone-negative = −1<br>hostile
chart-tone-positive = 1<br>chaleureux
chart-tone-alt = Ton des mots de { $total ->
    [one] { $total } commentaire
   *[other] { $total } commentaires
    } : en dessous de zéro pour { $below }, nul pour { $zero }, au-dessus pour { $above }.
chart-curve-direct = Réponse directe
chart-curve-thread = Réponse dans le fil
chart-curve-direct-inferred = Réponse directe, liens déduits compris
chart-median = médiane : { $wait }
chart-median-open = médiane non atteinte
chart-waiting-axis = Temps d’attente
chart-waiting-axis-opening = Temps d’attente, en heures d’ouverture
chart-waiting-hover = { $curve } : { $share } des commentaires attendent encore après { $wait }
chart-waiting-hover-thread = { $curve } : { $share } des fils attendent encore un message de la marque après { $wait }
chart-waiting-hover-next = { $curve } : { $share } des messages de clients attendent encore le prochain de la marque après { $wait }
chart-waiting-alt = { $curve }, n = { $n } : la moitié a une réponse en { $median } au plus ; { $still } attendent encore au bout de { $longest }.
chart-waiting-alt-open = { $curve }, n = { $n } : médiane non atteinte ; { $still } attendent encore au bout de { $longest }.
chart-answered = Part de réponses
chart-within-hover = En { $hours } : { $share } (entre { $low } et { $high }), soit { $answered } sur { $total }
chart-within-part = { $share } en { $hours }
chart-within-alt = Commentaires qui ont reçu une réponse : { $parts }.
chart-week-arrivals = Arrivées
chart-week-answers = Réponses
chart-week-hour = { $hour } h
chart-week-most = max. { $day } { $hour } : { $count }
chart-week-peak = le { $day } de { $start } à { $end } ({ $count })
chart-week-alt-arrivals = { $n ->
    [one] Arrivées : { $shown } commentaire
   *[other] Arrivées : { $shown } commentaires
    }, le plus souvent { $when }.
chart-week-alt-answers = { $n ->
    [one] { $shown } réponse
   *[other] { $shown } réponses
    } de la marque, le plus souvent { $when }.
chart-week-alt-outside = { $share } des commentaires arrivent à une heure de la semaine où la marque n’a jamais répondu.
chart-week-alt-none = La marque n’a répondu à aucune heure de la semaine.
reference-kind-expectation = Ce que des clients attendent
reference-kind-practice = Ce qui a été observé
reference-platform-facebook = Facebook
reference-platform-twitter = Twitter
reference-platform-several = réseaux sociaux
reference-size = n = { $n }
reference-size-unknown = n non indiqué
reference-evidence-article = article scientifique
reference-evidence-survey = enquête
reference-evidence-survey-retold = enquête, citée par un tiers
reference-evidence-vendor-survey = enquête d’un éditeur de logiciels
reference-evidence-vendor-survey-retold = enquête d’un éditeur de logiciels, citée par un tiers
reference-evidence-vendor-data = relevé d’un éditeur de logiciels
reference-evidence-vendor-data-retold = relevé d’un éditeur de logiciels, cité par un tiers
reference-full = { $kind } : { $says } ({ $source }, { $year } ; { $platform }, { $size } ; { $evidence }).
reference-beyond = { $label } →
reference-before = ← { $label }
reference-numbered = { $number }. { $told }
reference-help = Repères tirés d’études, presque toutes d’éditeurs de logiciels, de 2012 à 2017 : à lire avec leur date et leur effectif. En pointillé et en italique, ce que des clients disent attendre ; en tirets, ce que des marques ont fait. Une attente n’est pas une pratique.
reference-istanbulluoglu-twitter-label = Istanbulluoglu 2017 : réponse attendue en 1 à 3 h (Twitter)
reference-istanbulluoglu-twitter = des consommateurs qui s’étaient plaints disent attendre une réponse en 1 à 3 h sur Twitter
reference-istanbulluoglu-facebook-label = Istanbulluoglu 2017 : réponse attendue en 3 à 6 h (Facebook)
reference-istanbulluoglu-facebook = des consommateurs qui s’étaient plaints disent attendre une réponse en 3 à 6 h sur Facebook
reference-lithium-half-hour-label = Lithium 2013 : 20 % attendent une réponse en 30 min
reference-lithium-half-hour = 20 % des répondants attendent d’une marque une réponse en 30 minutes ou moins
reference-lithium-hour-label = Lithium 2013 : 53 % attendent une réponse en 1 h
reference-lithium-hour = 53 % de ceux qui attendent d’une marque une réponse à leur tweet la veulent en moins d’une heure
reference-lithium-complaint-label = Lithium 2013 : 72 % attendent une réponse en 1 h à une réclamation
reference-lithium-complaint = 72 % attendent une réponse en moins d’une heure quand leur tweet est une réclamation
reference-lithium-two-hours-label = Lithium 2013 : 65 % attendent une réponse en 2 h
reference-lithium-two-hours = 65 % des répondants attendent d’une marque une réponse en deux heures ou moins
reference-edison-half-hour-label = Edison 2012 : 32 % attendent une réponse en 30 min
reference-edison-half-hour = 32 % de ceux qui s’adressent à une marque sur les réseaux sociaux attendent une réponse en 30 minutes
reference-edison-hour-label = Edison 2012 : 42 % attendent une réponse en 1 h
reference-edison-hour = 42 % des consommateurs qui se plaignent sur les réseaux sociaux attendent une réponse en 60 minutes
reference-oracle-twitter-label = Oracle 2012 : 30 % attendent une réponse en 30 min (Twitter)
reference-oracle-twitter = 30 % des utilisateurs de Twitter attendent une réponse en 30 minutes
reference-oracle-facebook-label = Oracle 2012 : 29 % attendent une réponse en 2 h (Facebook)
reference-oracle-facebook = 29 % des consommateurs qui posent une question sur la page Facebook d’une entreprise attendent une réponse en deux heures
reference-sprout-expected-label = Sprout 2016 : réponse attendue en 4 h environ
reference-sprout-expected = les clients attendent une réponse en quatre heures environ
reference-sprout-observed-label = Sprout 2016 : marques observées, 10 h en moyenne
reference-sprout-observed = quand les marques répondent, elles mettent environ dix heures en moyenne ; près de neuf messages sur dix n’ont pas de réponse
reference-sprout-three-days-label = Sprout 2015 : marques observées, réponse en 72 h à 1 message sur 8
reference-sprout-three-days = 7 messages sur 8 adressés aux marques n’ont pas de réponse en 72 heures
reference-sprinklr-france-label = Sprinklr 2016 : distribution en France, observée à 13 h 53 en moyenne
reference-sprinklr-france = les enseignes françaises de la distribution répondent en 13 h 53 en moyenne
reference-sprinklr-us-label = Sprinklr 2016 : distribution aux États-Unis, observée à 4 h 29 en moyenne
reference-sprinklr-us = les enseignes américaines de la distribution répondent en 4 h 29 en moyenne
chart-backlog = En attente
chart-backlog-count = { $shown } sans réponse
chart-backlog-peak = { $n ->
    [one] Un seul était sans réponse, le { $day } à { $hour } h
   *[other] { $shown } étaient sans réponse, le { $day } à { $hour } h
}
chart-backlog-peak-day = { $n ->
    [one] Un seul était sans réponse, le { $day }
   *[other] { $shown } étaient sans réponse, le { $day }
}
chart-backlog-hover = Sans réponse : { $n } (au plus { $most })
chart-backlog-moves = Arrivés : { $arrived }, réponses reçues : { $answered }
chart-backlog-alt = { $n ->
    [0] Plus personne n’attend à la fin.
    [one] Un seul attend encore à la fin.
   *[other] { $shown } attendent encore à la fin.
}
chart-unwatched = { $n ->
    [one] { $shown } plus suivi
   *[other] { $shown } plus suivis
}
chart-unwatched-hover = Sans réponse à la fin de leur export, plus suivis ensuite : { $n }
chart-unwatched-alt = { $n ->
    [one] Un autre était sans réponse quand son export s’est arrêté.
   *[other] { $shown } autres étaient sans réponse quand leur export s’est arrêté.
}
chart-posts = Ses posts
chart-posts-hover = Publications de la marque, pendant que des clients attendaient : { $posts }

chart-events = Événements
chart-events-alt = { $n ->
    [one] Un événement est signalé au-dessus : { $told }.
   *[other] { $n } événements sont signalés au-dessus : { $told }.
}
chart-events-more = { $n ->
    [one] … et un autre
   *[other] … et { $n } autres
}

## Colonnes des tableaux
table-per-1000 = Pour 1 000 abonnés
table-curve = Courbe
table-waiting = Attendent encore
table-at-risk = Observés
table-tone = Ton
table-term = Mot
table-language = Langue
table-count = Compte
table-count-rest = Compte, reste
table-comments-rest = Commentaires, reste
table-ratio = Rapport
table-log-odds = Log-cotes
table-sd = Écart-type
table-z = z
table-q = Part de hasard
table-scored = Mesurés
table-no-text = Sans texte
table-other-language = Autre langue
table-unknown-language = Langue inconnue
table-not-scored = Autre raison
table-inherited-thread = Langue du fil
table-inherited-case = Langue du cas
table-start = Début
table-end = Fin
table-comments = Commentaires
table-negative = Négatifs
table-neutral = Neutres
table-positive = Positifs
table-unscored = Non mesurés
table-authors = Personnes
table-new-authors = Nouveaux auteurs
table-brand = Messages de la marque
table-likes = J’aime
table-group = Groupe
table-sentiment = Sentiment
table-share = Part
table-low = Au moins
table-high = Au plus
table-n = Mesurés
table-hours = Heures
table-old-enough = Assez anciens
table-answered = Répondus
table-highest = Au plus, en attente
table-unwatched = Plus suivis
table-arrived = Arrivés
table-messages = Publications

## Reading
error-unreadable-file = « { $name } » n’a pas pu être lu : { $reason } Sont lus : CSV, TSV, XLSX, JSON, JSON Lines, ou une archive ZIP de ces fichiers.
error-no-rows = « { $name } » ne contient aucun commentaire : il y a tout au plus un en-tête. Il faut un en-tête et au moins une ligne de données.
error-missing-columns = « { $name } » n’a aucune colonne de texte reconnue (colonnes trouvées : { $found }). Il faut une colonne avec les mots des commentaires, par exemple « Commentaire », « Message » ou « text ».
error-too-many-rows = Ces fichiers ont { $rows } lignes ; un cas peut en avoir { $most } au plus. Exportez une période plus courte.
error-unknown-timezone = Le fuseau horaire « { $timezone } » n’est pas connu. Un nom comme « Europe/Paris » ou « UTC » convient.
error-unknown-case = Il n’y a pas de cas nommé « { $case_id } ». Les cas d’exemple sont : { $known }.
error-unreadable-events = « { $name } » n’a pas pu être utilisé : { $reason }
error-unusable-event = L’événement n’a pas été gardé : { $reason }
reason-no-events = ce n’est pas un fichier d’événements. Il faut une colonne « event » (ce qui s’est passé) et une colonne « event_start » (quand).
reason-too-many-events = un cas a au plus 200 événements, et leur fichier 10 Mo.
reason-no-event-read = aucune de ses lignes n’est un événement avec ses mots et une date comme 06/08/2012 14:00.
reason-events-no-case = c’est un fichier d’événements ; chargez-le avec les exports de son cas.
reason-event-without-words = dites en quelques mots ce qui s’est passé.
reason-event-ends-before = sa fin vient avant son début.
error-unreadable-corrections = « { $name } » n’a pas pu être utilisé : { $reason }
reason-no-corrections = ce n’est pas un fichier de corrections téléchargé ici.
reason-too-many-corrections = un fichier de corrections a au plus 50 000 lignes et 10 Mo.
reason-no-correction-read = aucune de ses lignes n’est une correction.
reason-no-case = c’est un fichier de corrections ; chargez-le avec les exports de son cas.
reason-no-rows = il ne contient aucun commentaire.
reason-empty = le fichier est vide.
reason-image = c’est une image.
reason-pdf = c’est un PDF ; demandez à l’outil un export en CSV ou en XLSX.
reason-program = c’est un programme.
reason-video = c’est un fichier son ou vidéo.
reason-document = c’est un document de texte ; copiez son tableau dans un classeur XLSX.
reason-database = c’est une base de données ; exportez sa table en CSV.
reason-other-archive = c’est une archive d’un autre type que ZIP ; décompressez-la d’abord.
reason-old-workbook = c’est un classeur de l’ancien Excel (XLS) ; enregistrez-le au format XLSX.
reason-binary-workbook = c’est un classeur binaire (XLSB) ; enregistrez-le au format XLSX.
reason-open-document = c’est un document OpenDocument ; enregistrez-le au format XLSX ou CSV.
reason-apple-document = c’est un document d’Apple (Numbers, Pages) ; exportez-le au format XLSX ou CSV (Fichier > Exporter vers).
reason-encrypted = il est protégé par un mot de passe ; enregistrez-le sans mot de passe.
reason-binary = ce n’est pas du texte.
reason-web-page = c’est une page web ; utilisez l’export de l’outil, ou collez son tableau dans un classeur XLSX.
reason-markup = c’est un fichier XML ; demandez à l’outil un export en CSV, XLSX ou JSON.
reason-too-heavy = sa lecture demande plus de mémoire que n’en accorde ce serveur ; partagez-le en plusieurs fichiers, ou exportez une période plus courte.
reason-too-slow = sa lecture prend plus de temps que n’en accorde ce serveur ; partagez-le en plusieurs fichiers, ou exportez une période plus courte.
reason-reader-died = sa lecture s’est interrompue ; le fichier est sans doute abîmé. Ouvrez-le dans un tableur et enregistrez-le au format CSV ou XLSX.
reason-xml-workbook = c’est un classeur XML d’Excel 2003 ; ouvrez-le dans Excel et enregistrez-le au format XLSX.
reason-mail = c’est un message électronique ; enregistrez sa pièce jointe et ouvrez-la ici.
reason-damaged-workbook = ce classeur est endommagé ; ouvrez-le dans Excel et enregistrez-le de nouveau.
reason-damaged-json = ce JSON est endommagé ou coupé ; refaites l’export.
reason-damaged-archive = cette archive est endommagée ; compressez de nouveau les fichiers.
reason-archive-without-export = l’archive ne contient aucun export lisible.
reason-several-exports = le fichier contient plusieurs exports (fichiers ou feuilles) ; ouvrez-les un par un.
reason-too-many-columns = il a plus de 1 000 colonnes, ce n’est donc pas un export de commentaires ; exportez-le à nouveau.
reason-too-long-text = un de ses textes dépasse 20 Mo : un guillemet n’a sans doute jamais été fermé ; exportez-le à nouveau.
reason-too-many-lines = il a plus de 3 000 000 de lignes ; exportez-le en plusieurs parties (une période ou une page chacune).
reason-too-many-values = il a plus de 1 000 000 d’éléments ou de 20 000 000 de valeurs ; exportez-le en plusieurs parties (une période ou une page chacune).
reason-too-damaged = plus de 300 000 de ses lignes ne correspondent pas à ses colonnes : il est endommagé ; exportez-le à nouveau.
reason-too-large = l’archive est trop grande une fois décompressée (200 Mo au plus, 500 fichiers au plus).
reason-workbook-too-large = ce classeur est trop grand une fois décompressé (trop de feuilles, de cellules ou de texte) ; gardez-y la feuille des commentaires seule, ou enregistrez-la au format CSV.
reason-empty-row = ligne vide
reason-repeated-header = en-tête répété
reason-totals-line = ligne de totaux
reason-interface-words = mots de l’interface, pas un commentaire
reason-no-message = ligne de l’outil, sans message
reason-duplicate = commentaire déjà compté
reason-seen-again = déjà lu dans un autre export de la page
reason-same-elsewhere = même auteur et même texte qu’un commentaire d’un autre export, sans date qui s’y oppose
reason-too-many-cells = trop de cellules pour les colonnes
reason-too-few-cells = trop peu de cellules pour les colonnes
reason-not-json = ligne ou élément qui n’est pas un objet JSON
reason-not-loaded = commentaires que l’export annonce sans les contenir
reason-second-table = autre tableau dans le même fichier
reason-column-by-tool = Reconnue : « { $column } » d’un export de { $tool }.
reason-column-by-name = Reconnue à son nom, « { $column } ».
reason-column-by-text = Choisie pour son contenu : « { $column } » a les textes les plus longs ({ $signs } signes en moyenne).
reason-column-by-dates = Choisie pour son contenu : { $share } % des valeurs de « { $column } » sont des dates.
reason-column-by-clock = Choisie pour son contenu : « { $column } » contient des heures.
reason-column-by-links = Choisie pour son contenu : « { $column } » contient des liens.
reason-column-by-sides = Choisie pour son contenu : « { $column } » dit qui parle, la marque ou le public.
reason-column-by-people = Choisie pour son contenu : « { $column } » contient des noms de personnes ou de comptes.
reason-column-by-nesting = Pour les commentaires imbriqués en colonnes (« { $column } »).
reason-column-same-as = Faute de noms, les auteurs sont désignés par « { $column } ».
reason-column-chosen = Choisie par vous.
reason-candidate-flagged = l’export le dit
reason-candidate-page = son nom est celui de la page ou du fichier
reason-candidate-mentioned = souvent mentionné
reason-candidate-answers = répond dans beaucoup de fils
reason-candidate-signs = signe ses messages
reason-candidate-writes-most = écrit beaucoup
error-unreadable-opening-hours = Horaires d’ouverture non compris, « { $part } » : { $reason } Par exemple : lun-ven 9:00-12:00,14:00-18:00 ; sam 10:00-12:00.
reason-opening-none = aucun jour n’est ouvert.
reason-opening-day = il faut un jour (« lun », « lundi ») ou plusieurs (« lun-ven », « sam,dim »).
reason-opening-time = il faut un début et une fin entre 0:00 et 24:00.
reason-opening-order = la fin vient avant le début ; une nuit s’écrit en deux : ven 22:00-24:00 ; sam 0:00-6:00.
reason-opening-date = il faut des dates comme 2012-08-06, ou du 6 au 10 : 2012-08-06..2012-08-10, mille jours au plus.
reason-opening-holidays = les jours fériés de ce pays ne sont pas connus ; il faut ses deux lettres (FR, BE, FR-57 pour la Moselle), ou « aucun ».
field-comment-id = Identifiant
field-node-id = Numéro de l’outil
field-parent-id = Identifiant du parent
field-thread-id = Fil
field-post-id = Identifiant de la publication
field-kind = Type
field-depth = Profondeur
field-author = Auteur
field-given-name = Prénom de l’auteur
field-author-id = Identifiant de l’auteur
field-is-brand = Écrit par la marque
field-brand = Marque ou page
field-title = Titre
field-text = Texte
field-more-text = Suite du texte
field-created-at = Date
field-created-time = Heure
field-likes = J’aime
field-shares = Partages
field-replies-count = Nombre de réponses
field-rating = Note
field-platform = Plateforme
field-url = Lien du commentaire
field-post-url = Lien de la publication
field-post-author = Auteur de la publication
field-collected-at = Date de collecte
field-reply-text = Réponse de la marque
field-reply-date = Date de la réponse
field-response-ids = Identifiants des réponses
note-lines-before-header = { $lines ->
    [one] Une ligne avant l’en-tête a été passée : « { $text } ».
   *[other] { $lines } lignes avant l’en-tête ont été passées : « { $text } ».
 }
note-no-header = { $columns ->
    [one] Le fichier n’a pas d’en-tête : sa colonne a reçu un numéro.
   *[other] Le fichier n’a pas d’en-tête : ses { $columns } colonnes ont reçu des numéros.
 }
note-sheet-chosen = Feuille lue : { $sheet }. Feuilles laissées de côté, avec leur nombre de lignes : { $others }.
note-sheets-left = Feuilles laissées de côté, avec leur nombre de lignes : { $others }.
note-sheets-read = Ces feuilles ont les mêmes colonnes et sont toutes lues : { $sheets }.
note-sheets-hidden = Ces feuilles sont masquées dans le classeur ; elles sont lues aussi : { $sheets }.
note-rows-hidden = { $rows ->
    [one] Une ligne masquée ou filtrée du classeur est lue aussi.
   *[other] { $rows } lignes masquées ou filtrées du classeur sont lues aussi.
 }
note-merged-cells = { $cells ->
    [one] Une cellule fusionnée sur plusieurs lignes vaut pour chacune d’elles.
   *[other] { $cells } cellules fusionnées sur plusieurs lignes valent pour chacune d’elles.
 }
note-formulas-without-result = { $cells ->
    [one] Une formule a été enregistrée sans son résultat : sa cellule est vide. Ouvrez le classeur dans Excel et enregistrez-le pour l’avoir.
   *[other] { $cells } formules ont été enregistrées sans leur résultat : leurs cellules sont vides. Ouvrez le classeur dans Excel et enregistrez-le pour les avoir.
 }
note-cells-in-error = { $cells ->
    [one] Une cellule en erreur (#N/A) est restée vide.
   *[other] { $cells } cellules en erreur (#N/A) sont restées vides.
 }
note-list-chosen = La liste « { $list } » a été lue ; les autres listes du fichier ne l’ont pas été : { $others }.
note-text-beside-list = À côté de la liste lue, le fichier contient des textes qui ne l’ont pas été : { $names }.
note-records-under-keys = Les commentaires de ce fichier sont rangés sous des clés (identifiants ou jours) : chaque clé est lue dans la colonne « { $columns } ».
note-members-not-read = Dans l’archive, ces fichiers ne sont pas des exports : { $members }.
note-nested-replies = { $rows ->
    [one] Une réponse imbriquée est devenue une ligne.
   *[other] { $rows } réponses imbriquées sont devenues des lignes.
 }
note-cells-opened = { $columns ->
    [one] Les cellules de la colonne « { $column } » contiennent des objets : leur seul champ est devenu une colonne.
   *[other] Les cellules de la colonne « { $column } » contiennent des objets : leurs { $columns } champs sont devenus des colonnes.
 }
note-cells-became-rows = { $rows ->
    [one] Les cellules de la colonne « { $column } » contiennent des réponses : la seule est devenue une ligne sous le commentaire qui la contient.
   *[other] Les cellules de la colonne « { $column } » contiennent des réponses : les { $rows } sont devenues des lignes sous les commentaires qui les contiennent.
 }
note-cells-not-opened = { $cells ->
    [one] Une cellule de ces colonnes n’a pas pu être ouverte ; elle reste telle quelle.
   *[other] { $cells } cellules de ces colonnes n’ont pas pu être ouvertes ; elles restent telles quelles.
 }
note-json-broken = { $rows ->
    [one] Un morceau de ce JSON, abîmé ou coupé, n’a pas pu être lu ; il est parmi les lignes mises de côté.
   *[other] { $rows } morceaux de ce JSON, abîmés ou coupés, n’ont pas pu être lus ; ils sont parmi les lignes mises de côté.
 }
note-bytes-replaced = { $bytes ->
    [one] Un caractère illisible a été remplacé.
   *[other] { $bytes } caractères illisibles ont été remplacés.
 }
note-encodings-mixed = { $signs ->
    [one] Un caractère d’un autre encodage ({ $encoding }) que le reste du fichier a été lu comme tel.
   *[other] { $signs } caractères d’un autre encodage ({ $encoding }) que le reste du fichier ont été lus comme tels.
 }
note-files-joined = { $marks ->
    [one] Une marque de début de fichier, au milieu du texte, a été retirée : deux exports ont sans doute été mis bout à bout.
   *[other] { $marks } marques de début de fichier, au milieu du texte, ont été retirées : plusieurs exports ont sans doute été mis bout à bout.
 }
note-texts-in-error = { $rows ->
    [one] Un texte a été remplacé par une erreur du tableur (« #NOM? ») : ce fichier ne contient plus l’original.
   *[other] { $rows } textes ont été remplacés par une erreur du tableur (« #NOM? ») : ce fichier ne contient plus les originaux.
 }
note-escapes-undone = { $rows ->
    [one] Un texte écrit pour une page web (« &eacute; », « %C3%A9 ») a été remis en clair.
   *[other] { $rows } textes écrits pour une page web (« &eacute; », « %C3%A9 ») ont été remis en clair.
 }
note-names-repaired = Les noms de ces colonnes avaient des accents abîmés ; ils ont été réparés : { $names }.
note-nuls-removed = { $signs ->
    [one] Un caractère nul a été retiré.
   *[other] { $signs } caractères nuls ont été retirés.
 }
note-line-breaks-joined = { $rows ->
    [one] Une ligne coupée en deux par un retour à la ligne a été recollée.
   *[other] { $rows } lignes coupées par un retour à la ligne ont été recollées.
 }
note-quotes-unclosed = { $rows ->
    [one] Un guillemet jamais refermé a été passé.
   *[other] Sur { $rows } lignes, un guillemet jamais refermé a été passé.
 }
note-delimiters-joined = { $rows ->
    [one] Une ligne avec un séparateur de trop dans un texte a été réparée.
   *[other] { $rows } lignes avec des séparateurs de trop dans un texte ont été réparées.
 }
note-quotes-kept = { $rows ->
    [one] Sur une ligne, des guillemets au milieu d’une cellule ont été gardés comme signes du texte.
   *[other] Sur { $rows } lignes, des guillemets au milieu d’une cellule ont été gardés comme signes du texte.
 }
note-delimiters-changed = { $rows ->
    [one] Une ligne était écrite avec un autre séparateur que le reste du fichier ; elle a été lue.
   *[other] { $rows } lignes étaient écrites avec un autre séparateur que le reste du fichier ; elles ont été lues.
 }
note-rows-unquoted = { $rows ->
    [one] Une ligne était tout entière entre guillemets ; elle a été lue.
   *[other] { $rows } lignes étaient tout entières entre guillemets ; elles ont été lues.
 }
note-line-ends-found = { $rows ->
    [one] Deux lignes n’en faisaient qu’une, à cause d’un autre signe de fin de ligne ; elles ont été séparées.
   *[other] { $rows } lignes étaient collées à une autre, à cause d’un autre signe de fin de ligne ; elles ont été séparées.
 }
note-empty-cells-dropped = { $rows ->
    [one] Une ligne avait des cellules vides en trop, à la fin.
   *[other] { $rows } lignes avaient des cellules vides en trop, à la fin.
 }
note-cells-missing = { $rows ->
    [one] Une ligne avait moins de cellules que de colonnes ; les dernières sont vides.
   *[other] { $rows } lignes avaient moins de cellules que de colonnes ; les dernières sont vides.
 }
note-mojibake-repaired = { $rows ->
    [one] Un texte aux accents abîmés (« Ã© ») a été réparé.
   *[other] { $rows } textes aux accents abîmés (« Ã© ») ont été réparés.
 }
note-ids-ruined = { $rows ->
    [one] Un identifiant de « { $column } », arrondi par un tableur (5,70E+17), n’est pas utilisé.
   *[other] { $rows } identifiants de « { $column } », arrondis par un tableur (5,70E+17), ne sont pas utilisés.
 }
note-no-dates = Aucune colonne de date : les graphiques dans le temps et les temps de réponse ne peuvent pas être calculés.
note-dates-unread = { $rows ->
    [one] Une date n’a pas pu être lue ; son commentaire est gardé, sans date.
   *[other] { $rows } dates n’ont pas pu être lues ; leurs commentaires sont gardés, sans date.
 }
note-dates-placeholders = { $rows ->
    [one] Une date ne dit rien ({ $examples }) : des logiciels écrivent ce jour quand ils n’en ont pas. Son commentaire est gardé, sans date.
   *[other] { $rows } dates ne disent rien ({ $examples }) : des logiciels écrivent ce jour quand ils n’en ont pas. Leurs commentaires sont gardés, sans date.
 }
note-dates-ruined = { $rows ->
    [one] Une date a été arrondie par un tableur ({ $examples }) : son commentaire est gardé, sans date. L’export d’origine la contient encore.
   *[other] { $rows } dates ont été arrondies par un tableur ({ $examples }) : leurs commentaires sont gardés, sans date. L’export d’origine les contient encore.
 }
note-dates-relative = { $rows ->
    [one] Une date est relative (« il y a 2 h », « 5 sem ») : indiquez le jour de l’export pour la calculer.
   *[other] { $rows } dates sont relatives (« il y a 2 h », « 5 sem ») : indiquez le jour de l’export pour les calculer.
 }
note-dates-from-relative = { $rows ->
    [one] Une date relative (« 5 sem ») a été comptée depuis le jour de l’export ; elle est approchée.
   *[other] { $rows } dates relatives (« 5 sem ») ont été comptées depuis le jour de l’export ; elles sont approchées.
 }
note-dates-yearless = { $rows ->
    [one] Une date ne dit pas son année (« 6 août, 14:03 ») : indiquez le jour de l’export pour la trouver.
   *[other] { $rows } dates ne disent pas leur année (« 6 août, 14:03 ») : indiquez le jour de l’export pour la trouver.
}
note-dates-from-yearless = { $rows ->
    [one] Une date ne dit pas son année (« 6 août, 14:03 ») : c’est la dernière avant le jour de l’export.
   *[other] { $rows } dates ne disent pas leur année (« 6 août, 14:03 ») : ce sont les dernières avant le jour de l’export.
}
note-dates-other-forms = { $rows ->
    [one] Une date est écrite autrement que les autres ; elle a été lue aussi.
   *[other] { $rows } dates sont écrites autrement que la plupart ; elles ont été lues aussi.
}
note-dates-without-zone = Les dates n’indiquent pas de fuseau horaire : elles sont lues dans le fuseau { $timezone }.
note-dates-zone-in-name = Le nom de la colonne indique le fuseau des dates : elles sont lues dans le fuseau { $timezone }.
note-dates-zone-chosen = Vous avez indiqué le fuseau des dates : elles sont lues dans le fuseau { $timezone }.
note-dates-zone-unused = Chaque date indique elle-même son fuseau : celui que vous avez indiqué ({ $timezone }) n’y change rien.
note-dates-zone-above = Une ligne avant l’en-tête indique le fuseau des dates : elles sont lues dans le fuseau { $timezone }.
note-zones-unknown = { $rows ->
    [one] Une date nomme un fuseau horaire inconnu ({ $zones }) : elle est lue dans le fuseau { $timezone } et peut être décalée de plusieurs heures.
   *[other] { $rows } dates nomment un fuseau horaire inconnu ({ $zones }) : elles sont lues dans le fuseau { $timezone } et peuvent être décalées de plusieurs heures.
 }
note-clock-changes = { $rows ->
    [one] Une heure tombe dans un changement d’heure de { $timezone } ; elle peut être décalée d’une heure.
   *[other] { $rows } heures tombent dans un changement d’heure de { $timezone } ; elles peuvent être décalées d’une heure.
 }
note-order-day-first-certain = Les dates sont écrites jour/mois : une valeur au-dessus de 12, ou un jour de la semaine, le montre.
note-order-month-first-certain = Les dates sont écrites mois/jour : une valeur au-dessus de 12, ou un jour de la semaine, le montre.
note-order-day-first-voted = Rien ne dit si les dates sont jour/mois ou mois/jour ; jour/mois rend la suite plus régulière et a été retenu. Vérifiez-le.
note-order-month-first-voted = Rien ne dit si les dates sont jour/mois ou mois/jour ; mois/jour rend la suite plus régulière et a été retenu. Vérifiez-le.
note-order-mixed = { $rows ->
    [one] Une date n’existe que dans l’autre ordre du jour et du mois : elle est lue ainsi. Un tableur a peut-être changé les autres : vérifiez-les.
   *[other] { $rows } dates n’existent que dans l’autre ordre du jour et du mois : elles sont lues ainsi. Un tableur a peut-être changé les autres : vérifiez-les.
}
note-names-of-two-columns = Le nom des auteurs est dans deux colonnes : « { $given } » et « { $column } » ont été réunies.
note-texts-of-two-columns = { $rows ->
    [one] Un texte de « { $column } » a été joint à celui de la colonne des textes.
   *[other] { $rows } textes de « { $column } » ont été joints à ceux de la colonne des textes.
 }
note-texts-repeated = { $rows } textes longs en répètent un autre, sans auteur ni date pour les distinguer : ils sont tous comptés, et certains sont peut-être le même commentaire.
note-file-refused = « { $name } » n’a pas été lu : { $reason } Les autres fichiers l’ont été.
note-date-pile-up = { $rows } commentaires tombent le { $date } : ces dates sont sans doute arrondies, pas réelles. Ne lisez pas de pic ce jour-là.
note-collected-too-early = La date de collecte indiquée ({ $collected }) précède le dernier commentaire ({ $last }) : elle n’est pas prise en compte, et l’attente est comptée jusqu’à ce dernier commentaire.
note-parents-missing = { $rows ->
    [one] Un commentaire répond à un message qui n’est pas dans l’export.
   *[other] { $rows } commentaires répondent à des messages qui ne sont pas dans l’export ({ $parents ->
        [one] un message manque
       *[other] { $parents } messages manquent
    }).
 }
note-events-loaded = { $rows ->
    [one] Un événement a été lu dans « { $name } ».
   *[other] { $rows } événements ont été lus dans « { $name } ».
 }
note-events-known = { $rows ->
    [one] Un événement de « { $name } » était déjà là.
   *[other] { $rows } événements de « { $name } » étaient déjà là.
 }
note-events-unread = { $rows ->
    [one] Une ligne de « { $name } » n’est pas un événement avec ses mots et une date ; elle n’est pas utilisée.
   *[other] { $rows } lignes de « { $name } » ne sont pas des événements avec leurs mots et une date ; elles ne sont pas utilisées.
 }
note-corrections-loaded = { $rows ->
    [one] Un verdict du lecteur a été pris dans « { $name } ».
   *[other] { $rows } verdicts du lecteur ont été pris dans « { $name } ».
 }
note-corrections-unread = { $rows ->
    [one] Une ligne de « { $name } » n’est pas une correction ; elle n’est pas utilisée.
   *[other] { $rows } lignes de « { $name } » ne sont pas des corrections ; elles ne sont pas utilisées.
 }
note-corrections-lost = { $rows ->
    [one] Une correction ne retrouve pas son commentaire dans ce cas ; elle est gardée, sans effet.
   *[other] { $rows } corrections ne retrouvent pas leur commentaire dans ce cas ; elles sont gardées, sans effet.
 }
note-tool-recognised = Export reconnu à ses colonnes : { $tool }.
note-ids-from-links = { $rows ->
    [one] L’identifiant d’un commentaire a été lu dans son lien.
   *[other] Les identifiants de { $rows } commentaires ont été lus dans leurs liens.
 }
note-replies-numbered = { $rows ->
    [one] Une réponse a été rattachée à son commentaire d’après sa numérotation dans l’export.
   *[other] { $rows } réponses ont été rattachées à leurs commentaires d’après leur numérotation dans l’export.
 }
note-replies-by-order = { $rows ->
    [one] L’export ne dit pas à quoi répond une réponse : elle a été placée dans le fil du commentaire qui la précède. À vérifier.
   *[other] L’export ne dit pas à quoi répondent { $rows } réponses : chacune a été placée dans le fil du commentaire qui la précède. À vérifier.
 }
note-ids-shared = { $ids ->
    [one] Un identifiant désigne des commentaires différents selon le fichier : le nom du fichier a été mis devant.
   *[other] { $ids } identifiants désignent des commentaires différents selon le fichier : le nom du fichier a été mis devant.
 }
note-duplicates = { $rows ->
    [one] Un commentaire en double a été mis de côté.
   *[other] { $rows } commentaires en double ont été mis de côté.
 }
note-seen-again = { $rows ->
    [one] Un commentaire se trouve dans plusieurs fichiers : il compte une fois.
   *[other] { $rows } commentaires se trouvent dans plusieurs fichiers : chacun compte une fois.
 }
note-same-elsewhere = { $rows ->
    [one] Un commentaire figure dans les exports de deux outils (même auteur, même texte, sans date qui s’y oppose) : il compte une fois. Il est dans la liste des lignes écartées.
   *[other] { $rows } commentaires figurent dans les exports de deux outils (même auteur, même texte, sans date qui s’y oppose) : chacun compte une fois. Ils sont dans la liste des lignes écartées.
 }
note-ratings-other-scale = { $rows ->
    [one] Dans la colonne « { $column } », une note n’est pas sur cinq étoiles, ou ne dit pas sur combien : elle reste vide.
   *[other] Dans la colonne « { $column } », { $rows } notes ne sont pas sur cinq étoiles, ou ne disent pas sur combien : elles restent vides.
 }
note-absent-later = { $rows ->
    [one] Un message de cet export n’est plus dans « { $file } », pris le { $taken } : supprimé, masqué ou non exporté, les fichiers ne le disent pas.
   *[other] { $rows } messages de cet export ne sont plus dans « { $file } », pris le { $taken } : supprimés, masqués ou non exportés, les fichiers ne le disent pas.
 }
note-replies-on-row = { $rows ->
    [one] Une réponse de la marque, sur la ligne de l’avis, est devenue un message.
   *[other] { $rows } réponses de la marque, sur la ligne des avis, sont devenues des messages.
 }
note-brand-by-flag = { $rows ->
    [one] La colonne « { $column } » dit qui est la marque : un message.
   *[other] La colonne « { $column } » dit qui est la marque : { $rows } messages.
 }
note-brand-by-author = { $rows ->
    [one] La marque est l’auteur qui porte le nom de « { $column } » : un message.
   *[other] La marque est l’auteur qui porte le nom de « { $column } » : { $rows } messages.
 }
note-brand-chosen = { $rows ->
    [one] Compte de la marque : { $brands } (un message).
   *[other] Comptes de la marque : { $brands } ({ $rows } messages).
 }
note-brand-absent = Aucun message ne porte ce nom : { $brands }. Vérifiez son orthographe, ou choisissez les comptes de la marque dans la liste des auteurs.
note-brand-unknown = Rien dans l’export ne dit qui est la marque : si l’export nomme ses auteurs, choisissez ses comptes.
note-brand-signed = { $authors ->
    [one] Un auteur signe ses messages (« -Gerry », « ^EK ») : peut-être un compte de la marque, proposé dans la liste. Rien n’est supposé.
   *[other] { $authors } auteurs signent leurs messages (« -Gerry », « ^EK ») : peut-être des comptes de la marque, proposés dans la liste. Rien n’est supposé.
 }
note-several-brands = { $brands } marques sont présentes ; chaque commentaire est rattaché à l’une d’elles quand l’export le permet.

sure-title = À quel point est-ce sûr ?
sure-how = Un verdict n’est jamais certain, et une erreur qui va toujours dans le même sens ne disparaît pas avec le nombre. Les intervalles affichés en tiennent compte : ils ajoutent au hasard les erreurs connues du modèle, mesurées sur { $pages } fils ou pages d’un secteur qu’il n’avait jamais vu ({ $comments } commentaires). Sur une page à moitié négative, la part s’écartait d’environ { $points } points. Plus bas : ce que valent les verdicts, texte par texte.
sure-others = Textes écrits par d’autres
sure-ours = Textes inventés pour ce projet
sure-set = Textes
sure-n = Nombre
sure-accuracy = Justes
sure-macro-f1 = F1 moyen
sure-calibration = Erreur de fiabilité
sure-unseen = Jamais vu par le modèle
sure-unseen-source = cette source
sure-unseen-texts = ces textes
sure-unseen-sectors = leur secteur
sure-confusion = Où le modèle se trompe
sure-label = Étiquette
sure-said-negative = dit négatif
sure-said-neutral = dit neutre
sure-said-positive = dit positif
sure-kind-tweets = tweets
sure-kind-reviews = avis
sure-kind-comments = plaintes et avis isolés
sure-kind-threads = fils de commentaires
sure-kind-short = messages d’un à quatre mots
sure-kind-said = phrases de tous les jours
sure-kind-sample = cas d’école
sure-sample-apres-aquarelle = après Aquarelle
sure-sample-apres-private-outlet = après Private Outlet
sure-versions = Versions : vaderSentiment { $vader }, poids du modèle { $weights }.

## Les phrases du récit, écrites par des règles
story-headline-peak = Le pic : { $negative ->
    [one] { $negative_shown } commentaire négatif sur { $comments_shown }
   *[other] { $negative_shown } commentaires négatifs sur { $comments_shown }
}
story-headline-onset = La crise commence : { $comments ->
    [one] { $comments_shown } commentaire
   *[other] { $comments_shown } commentaires
}{ $negative ->
    [0] , aucun négatif
    [one] , dont { $negative_shown } négatif
   *[other] , dont { $negative_shown } négatifs
}
story-headline-onset-peak = La crise commence et culmine : { $comments ->
    [one] { $comments_shown } commentaire, dont { $negative_shown } négatif
   *[other] { $comments_shown } commentaires, dont { $negative_shown } négatifs
}
story-headline-highest = Le plus haut jusqu’ici : { $negative ->
    [one] { $negative_shown } commentaire négatif sur { $comments_shown }
   *[other] { $negative_shown } commentaires négatifs sur { $comments_shown }
}
story-headline-surge = Un afflux au plus haut : { $comments ->
    [one] { $comments_shown } commentaire
   *[other] { $comments_shown } commentaires
}{ $negative ->
    [0] , aucun négatif
    [one] , dont { $negative_shown } négatif
   *[other] , dont { $negative_shown } négatifs
}
story-headline-end = Après la crise : { $comments ->
    [one] { $comments_shown } commentaire
   *[other] { $comments_shown } commentaires
}{ $negative ->
    [0] , aucun négatif
    [one] , dont { $negative_shown } négatif
   *[other] , dont { $negative_shown } négatifs
}
story-headline-first-answer = La marque répond pour la première fois, après { $minutes }
story-headline-first-complaint = La première plainte
story-headline-crowd = { $comments ->
    [one] { $comments_shown } commentaire
   *[other] { $comments_shown } commentaires
}{ $negative ->
    [0] , aucun négatif
    [one] , dont { $negative_shown } négatif
   *[other] , dont { $negative_shown } négatifs
}
story-headline-brand = { $brand ->
    [0] Rien n’est écrit
    [one] Seule la marque écrit : { $brand_shown } message
   *[other] Seule la marque écrit : { $brand_shown } messages
}
story-crowd = { $comments ->
    [one] { $comments_shown } commentaire
   *[other] { $comments_shown } commentaires
} de { $authors ->
    [one] { $authors_shown } personne
   *[other] { $authors_shown } personnes
}{ $newcomers ->
    [0] , aucune pour la première fois.
   *[other] , dont { $newcomers_shown } pour la première fois dans cet export.
}
story-crowd-unnamed = { $comments ->
    [one] { $comments_shown } commentaire ; l’export ne nomme pas les auteurs.
   *[other] { $comments_shown } commentaires ; l’export ne nomme pas les auteurs.
}
story-negative-few = { $negative ->
    [0] Aucun négatif
    [one] { $negative_shown } négatif
   *[other] { $negative_shown } négatifs
} sur { $scored ->
    [one] { $scored_shown } jugé.
   *[other] { $scored_shown } jugés.
}
story-negative = { $negative ->
    [0] Aucun des { $scored_shown } commentaires jugés n’est négatif (au plus { $high_share }).
   *[other] { $negative_shown } négatifs sur { $scored_shown } jugés : { $share } (entre { $low_share } et { $high_share }).
}
story-negative-window = { $negative_shown } négatifs sur { $scored_shown } jugés : { $share } (entre { $low_share } et { $high_share }) ; c’est { $times } fois l’ordinaire ({ $expected }).
story-brand-said = { $brand ->
    [one] La marque écrit { $brand_shown } message.
   *[other] La marque écrit { $brand_shown } messages.
}
story-brand-silent = La marque n’écrit rien. { $unanswered ->
    [0] Personne n’attend de réponse.
    [one] À la fin, { $unanswered_shown } commentaire est sans réponse.
   *[other] À la fin, { $unanswered_shown } commentaires sont sans réponse.
}
story-brand = { $brand ->
    [one] La marque écrit { $brand_shown } message
   *[other] La marque écrit { $brand_shown } messages
}{ $answered ->
    [0] , sans répondre à personne.
    [one] { " " }et répond à { $answered_shown } commentaire.
   *[other] { " " }et répond à { $answered_shown } commentaires.
} { $unanswered ->
    [0] Personne n’attend de réponse.
    [one] À la fin, { $unanswered_shown } commentaire est sans réponse.
   *[other] À la fin, { $unanswered_shown } commentaires sont sans réponse.
}
story-gone = { $gone ->
    [one] { $gone_shown } de ces commentaires manque
   *[other] { $gone_shown } de ces commentaires manquent
} dans l’export du { $taken } : supprimés, masqués ou non exportés, les fichiers ne le disent pas.
story-below = { $below ->
    [one] { $below_shown } commentaire
   *[other] { $below_shown } commentaires
} sous le message de la marque du { $when } (« { $quote } »){ $negative ->
    [0] , aucun négatif.
    [one] , dont { $negative_shown } négatif.
   *[other] , dont { $negative_shown } négatifs.
}
story-last-word-brand = Le dernier mot est à la marque, le { $when }.
story-last-word-customer = Le dernier mot est à un client, le { $when }.
