# ./waymark status
# shellcheck shell=bash

# Exit code 0 if all of it runs and is healthy, else 1.
status() {
  local port since store
  if ! running launcher && ! running backend && ! running ui; then
    echo "Waymark is not running."
    return 1
  fi
  if [ ! -r "$RUN/about" ]; then
    echo "Waymark is being built."
    return 1
  fi
  { read -r port && read -r since && read -r store; } <"$RUN/about"
  echo "Waymark at $(address), since $since"
  show_process backend $((port + 1))
  show_process ui "$port"
  [ "$store" != embedded ] || store="embedded, $DATA/store, $(size_of "$DATA/store")"
  printf '  %-8s %s\n' store "$store"
  healthy $((port + 1)) && healthy "$port"
}

show_process() {
  local pid health=down
  if ! running "$1"; then
    printf '  %-8s not running\n' "$1"
    return
  fi
  pid=$(pid_of "$1")
  ! healthy "$2" || health=up
  printf '  %-8s %-5s port %s, process %s, %s of memory\n' "$1" "$health" "$2" "$pid" "$(megabytes_of "$pid")"
}

size_of() {
  if [ -d "$1" ]; then du -sh "$1" | cut -f1; else echo empty; fi
}
