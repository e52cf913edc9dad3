### Chaque phrase que lit une personne, en français. Mêmes clés et mêmes variables que en.ftl (un test y veille).
### Les espaces insécables devant « : ; ! ? % » sont posées à la lecture : écrire des espaces ordinaires.

## Durées
duration-seconds = { $seconds } s
duration-minutes = { $minutes } min
duration-hours = { $hours } h { $minutes }
duration-days = { $days } j { $hours } h
