### Every sentence a person reads, in English. Same keys and same variables as fr.ftl (a test holds it).

## Durations
duration-seconds = { $seconds } s
duration-minutes = { $minutes } min
duration-hours = { $hours } h { $minutes }
duration-days = { $days } d { $hours } h
