# Asking our own applications over loopback, with nothing but bash.
# shellcheck shell=bash

# http_get PORT PATH: the whole answer, headers first; nothing if there is none within five seconds.
http_get() {
  (
    exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
    printf 'GET %s HTTP/1.0\r\nHost: localhost\r\nAccept: application/json\r\n\r\n' "$2" >&3
    while IFS= read -r -t 5 line <&3 || [ -n "$line" ]; do printf '%s\n' "$line"; done
  ) 2>/dev/null
}

# The applications answer 503 here while they or their store are down.
healthy() {
  [[ $(http_get "$1" /actuator/health) == "HTTP/1."?" 200"* ]]
}

is_port_taken() {
  (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}
