# Builds what is out of date. Each application is unpacked under target/launcher/NAME: it starts faster than from one
# jar, and a later build does not replace the files of one that runs.
# shellcheck shell=bash

BUILT=$ROOT/target/launcher

# build NAME...: brings backend, ui, cli or bench up to date.
build() {
  local name stale=() modules=''
  for name; do
    if is_stale "$name"; then
      stale+=("$name")
      modules=$modules,$(module_of "$name")
    fi
  done
  [ ${#stale[@]} -gt 0 ] || return 0
  require_maven
  mkdir -p "$BUILT" "$DATA/logs"
  touch "$BUILT/started"
  for name in "${stale[@]}"; do rm -f "$ROOT/$(module_of "$name")"/target/*-exec.jar; done
  package "${modules#,}"
  for name in "${stale[@]}"; do unpack "$name"; done
}

module_of() {
  case $1 in
    backend) echo backend/app ;;
    ui) echo frontend-vaadin ;;
    *) echo "backend/$1" ;;
  esac
}

# All that goes into an application; a folder's time tells when something was deleted from it.
sources_of() {
  local module modules
  case $1 in
    backend) modules='backend/contract backend/engine backend/app' ;;
    ui) modules='backend/contract frontend-vaadin' ;;
    *) modules="backend/contract backend/engine backend/app backend/$1" ;;
  esac
  printf '%s\n' "$ROOT/pom.xml" "$ROOT/backend/pom.xml" "$ROOT/.mvn"
  for module in $modules; do
    printf '%s\n' "$ROOT/$module/pom.xml" "$ROOT/$module/src/main/java" "$ROOT/$module/src/main/resources"
  done
  if [ "$1" = ui ]; then
    echo "$ROOT/docs/guides"
  else
    printf '%s\n' "$ROOT"/content/*
  fi
}

is_stale() {
  local source stamp=$BUILT/$1/stamp
  [ -e "$stamp" ] || return 0
  while IFS= read -r source; do
    if [ ! -e "$source" ] || [ "$source" = "$ROOT/content/target" ]; then continue; fi
    [ -z "$(find "$source" -newer "$stamp" -print -quit)" ] || return 0
  done < <(sources_of "$1")
  return 1
}

# Speaks on standard error: what a command like plan answers goes into files.
package() {
  local log=$DATA/logs/build.log
  printf 'Building; the first time this downloads libraries and takes some minutes (%s) ' "$log" >&2
  maven -DskipTests -Dspotless.check.skip --projects "$1" --also-make package >"$log" 2>&1 &
  if ! dots_while $! >&2; then
    { echo && tail -n 30 "$log"; } >&2
    fail 1 "The build failed; all of its output is in $log."
  fi
  echo ' done' >&2
}

unpack() {
  rm -rf "${BUILT:?}/$1"
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$ROOT/$(module_of "$1")"/target/*-exec.jar \
    extract --destination "$BUILT/$1" >/dev/null
  mv "$BUILT/$1"/*.jar "$BUILT/$1/$1.jar"
  touch -r "$BUILT/started" "$BUILT/$1/stamp"
}
