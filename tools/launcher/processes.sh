# Processes and the files under data/run that tell of them.
# shellcheck shell=bash

RUN=$DATA/run
STOP_SECONDS=20

pid_of() {
  cat "$RUN/$1.pid" 2>/dev/null
}

# running NAME: whether launcher, backend or ui is alive. A file left by a crash may name a process of somebody else's.
running() {
  local pid
  pid=$(pid_of "$1") || return 1
  kill -0 "$pid" 2>/dev/null || return 1
  case $1 in
    launcher) [[ $(command_of "$pid") == *"waymark start"* ]] ;;
    *) [[ $(command_of "$pid") == *"/launcher/$1/$1.jar"* ]] ;;
  esac
}

# Small systems have no ps, and others no /proc.
command_of() {
  if [ -r "/proc/$1/cmdline" ]; then
    tr '\0' ' ' <"/proc/$1/cmdline"
  else
    ps -p "$1" -o command=
  fi
}

megabytes_of() {
  if [ -r "/proc/$1/status" ]; then
    awk '/^VmRSS:/ { printf "%d MB", $2 / 1024 }' "/proc/$1/status"
  else
    ps -p "$1" -o rss= | awk '{ printf "%d MB", $1 / 1024 }'
  fi
}

# stop_process NAME: asks it to stop, and makes it after a while.
stop_process() {
  local pid waited=0
  if running "$1"; then
    pid=$(pid_of "$1")
    kill "$pid" 2>/dev/null || true
    while running "$1" && [ $((waited += 1)) -lt $((STOP_SECONDS * 5)) ]; do sleep 0.2; done
    if running "$1"; then
      echo "The $1 did not stop within $STOP_SECONDS seconds and was killed." >&2
      kill -KILL "$pid" 2>/dev/null || true
    fi
  fi
  rm -f "$RUN/$1.pid"
}

# dots_while PID: a dot every two seconds until that child ends; its exit code.
dots_while() {
  local ticks=0
  while kill -0 "$1" 2>/dev/null; do
    pause 0.5
    [ $((ticks += 1)) -lt 4 ] || { printf . && ticks=0; }
  done
  wait "$1"
}

# Sleeps so that a signal is answered at once.
pause() {
  sleep "$1" &
  wait $! || true
}
