# Finds the JDK and Maven that build and run Waymark.
# shellcheck shell=bash

OLDEST_JDK=25
JVM_FOLDER=${WAYMARK_JVM_FOLDER:-/usr/lib/jvm}

# Sets JAVA_HOME to the first suitable JDK: the one it names, the one on the path, then the system's.
require_jdk() {
  local home
  while IFS= read -r home; do
    if is_suitable_jdk "$home"; then
      export JAVA_HOME=$home
      return
    fi
  done < <(list_jdks)
  fail 2 "Waymark needs a JDK $OLDEST_JDK or newer and found none in JAVA_HOME, on the path or in $JVM_FOLDER:" \
    "install one from your system's packages (such as openjdk-$OLDEST_JDK-jdk) or Eclipse Temurin $OLDEST_JDK" \
    "from https://adoptium.net, and set JAVA_HOME to its folder."
}

list_jdks() {
  printf '%s\n' "${JAVA_HOME:-}"
  if command -v java >/dev/null; then
    java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
  fi
  printf '%s\n' "$JVM_FOLDER"/*
}

# Every JDK says its version in a file, which is quicker than to start it.
is_suitable_jdk() {
  local version
  [ -n "$1" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ "${version:-0}" -ge "$OLDEST_JDK" ]
}

require_maven() {
  command -v mvn >/dev/null \
    || fail 2 "Waymark is built with Maven and mvn is not on the path: install it from your system's packages."
}

# Maven without questions, patient with the network and silent about its own libraries. It takes the place of the
# shell that calls it, so that a signal reaches it: call it in a subshell, a pipe or the background.
maven() {
  export MAVEN_OPTS="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}"
  exec mvn --batch-mode --no-transfer-progress --file "$ROOT/pom.xml" \
    -Dmaven.wagon.http.retryHandler.count=3 -Daether.connector.http.retryHandler.count=3 "$@"
}
