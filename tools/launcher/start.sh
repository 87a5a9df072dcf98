# ./waymark start
# shellcheck shell=bash

START_SECONDS=300

start() {
  local fresh=no port=8080 uri=${WAYMARK_MONGODB_URI:-} size=${WAYMARK_DEMONSTRATION_SIZE:-small}
  while [ $# -gt 0 ]; do
    case $1 in
      --fresh) fresh=yes ;;
      --port | --mongodb | --demonstration)
        [ $# -ge 2 ] || misused "$1 needs a value."
        case $1 in
          --port) port=$2 ;;
          --mongodb) uri=$2 ;;
          *) size=$2 ;;
        esac
        shift
        ;;
      *) misused "start does not know $1." ;;
    esac
    shift
  done
  check_port_number "$port"
  check_size "$size"
  [ $fresh = no ] || [ -z "$uri" ] || misused "--fresh empties the embedded store only, never a MongoDB."
  require_jdk
  refuse_second_start
  require_free_port "$port" "the interface"
  require_free_port $((port + 1)) "the backend"

  claim_data_folder
  [ $fresh = no ] || empty_store
  build backend ui
  remember "$port" "$uri"
  launch_backend "$port" "$uri"
  launch_ui "$port"
  await_health "$port"
  say_where "$port"
  watch
}

check_size() {
  case $1 in
    small | trust) ;;
    # Two thousand pathways are planned before it is ready.
    region) START_SECONDS=1800 ;;
    *) misused "--demonstration needs small, trust or region." ;;
  esac
  export WAYMARK_DEMONSTRATION_SIZE=$1
}

check_port_number() {
  if ! [[ $1 =~ ^[1-9][0-9]{0,4}$ ]] || [ "$1" -gt 65534 ]; then
    misused "--port needs a number from 1 to 65534."
  fi
}

require_free_port() {
  ! is_port_taken "$1" || fail 2 "Port $1, wanted for $2, is in use: choose another with ./waymark start --port N" \
    "(the interface takes N, the backend N + 1)."
}

refuse_second_start() {
  local name
  for name in launcher backend ui; do
    ! running $name || fail 2 "Waymark is already running at $(address): ./waymark stop stops it."
  done
}

# From here on this process answers for the data folder, and leaves it tidy however it ends.
claim_data_folder() {
  mkdir -p "$DATA/logs" "$RUN"
  rm -f "$RUN"/*.pid "$RUN/about"
  echo $$ >"$RUN/launcher.pid"
  trap leave EXIT
  trap 'exit 0' INT TERM HUP
}

leave() {
  local code=$?
  # Whatever happens now, even to the terminal, the applications are stopped.
  trap '' INT TERM HUP PIPE
  set +e
  if running ui || running backend; then
    printf '\nStopping ... '
    stop_process ui
    stop_process backend
    echo stopped.
  fi
  jobs -p | while read -r pid; do kill "$pid" 2>/dev/null; done
  rm -f "$RUN"/*.pid "$RUN/about" "$RUN/mongodb-uri"
  exit "$code"
}

empty_store() {
  local answer
  [ -d "$DATA/store" ] || return 0
  if [ -t 0 ]; then
    read -r -p "This deletes all that is stored in $DATA/store. Go on? [y/N] " answer || true
    case $answer in [yY]*) ;; *) fail 1 "Nothing was deleted." ;; esac
  fi
  rm -rf "$DATA/store"
}

# For status, and for whoever tries a second start. A URI is kept without its name and password.
remember() {
  local place=${2##*@}
  place=${place#*://}
  {
    echo "$1"
    date '+%H:%M on %d %B %Y'
    if [ -n "$2" ]; then echo "MongoDB at ${place%%[/?]*}"; else echo embedded; fi
  } >"$RUN/about"
}

address() {
  local port=8080
  { read -r port <"$RUN/about"; } 2>/dev/null || true
  echo "http://localhost:$port"
}

# The backend alone is told of a MongoDB, by its environment, which nobody else can list.
launch_backend() {
  [ ! -d "$DATA/content" ] || export WAYMARK_CONTENT_EXTRA_DIRS=${WAYMARK_CONTENT_EXTRA_DIRS:-$DATA/content}
  export WAYMARK_MONGODB_URI=$2
  SERVER_PORT=$(($1 + 1)) launch backend -Xmx512m
  unset WAYMARK_MONGODB_URI
}

launch_ui() {
  SERVER_PORT=$1 WAYMARK_BACKEND_URL=http://127.0.0.1:$(($1 + 1)) launch ui -Xmx512m
}

# launch NAME JVM-OPTION...: in the background, on loopback only, with a log of its own. When it first stops, the JVM
# keeps the classes it has loaded beside the application, and starts from them the next time.
launch() {
  local name=$1 log=$DATA/logs/$1.log
  local classes=(-XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=$BUILT/$1/classes.jsa" -Xlog:cds*=off)
  shift
  [ ! -e "$log" ] || mv "$log" "$DATA/logs/$name.previous.log"
  SERVER_ADDRESS=127.0.0.1 WAYMARK_DATA_DIR=$DATA WAYMARK_MAIL_LINKS=${WAYMARK_MAIL_LINKS:-$(address)} \
    "$JAVA_HOME/bin/java" "${classes[@]}" --enable-native-access=ALL-UNNAMED "$@" -jar "$BUILT/$name/$name.jar" \
    >"$log" 2>&1 </dev/null &
  echo $! >"$RUN/$name.pid"
}

await_health() {
  # Rounds are counted and not the clock's seconds, since a clock leaps when a machine wakes up.
  local begun=$SECONDS rounds=0
  printf 'Starting '
  until healthy $(($1 + 1)) && healthy "$1"; do
    running backend || gone backend
    running ui || gone ui
    [ $((rounds += 1)) -le $START_SECONDS ] || gone "$(healthy $(($1 + 1)) && echo ui || echo backend)"
    printf .
    pause 1
  done
  echo " ready after $((SECONDS - begun)) seconds"
}

# gone NAME: says why this application is not there, as far as its log tells.
gone() {
  local what="stopped by itself"
  ! running "$1" || what="was not ready within $START_SECONDS seconds"
  printf '\n' >&2
  tail -n 25 "$DATA/logs/$1.log" >&2
  fail 1 "The $1 $what. These are the last lines of $DATA/logs/$1.log."
}

say_where() {
  printf '\nWaymark runs at %s\n\n' "$(address)"
  print_accounts $(($1 + 1)) || print_first_sign_in
  printf '\nCtrl-C stops it, as does ./waymark stop from another terminal.\n'
}

# Where there is no demonstration, the first start tells a link that makes the administrator.
print_first_sign_in() {
  echo "This store has no demonstration accounts."
  sed -n 's/.*\(First start: .*\)/\1/p' "$DATA/logs/backend.log"
}

watch() {
  while running backend && running ui; do pause 2; done
  running backend || gone backend
  gone ui
}
