# ./waymark test
# shellcheck shell=bash

run_tests() {
  local code=0 options=()
  while [ $# -gt 0 ]; do
    case $1 in
      --all) options+=(-DexcludedGroups=) ;;
      *) misused "test does not know $1." ;;
    esac
    shift
  done
  require_jdk
  require_maven
  ensure_browser
  delete_reports
  verify ${options[@]+"${options[@]}"} || code=$?
  echo
  name_failed_tests "$ROOT"
  count_tests "$ROOT"
  exit $code
}

# The browser tests drive Chromium: the system's, Debian's where we may install it, else one that Playwright fetches.
ensure_browser() {
  local browser
  browser=$(find_browser) || install_browser
  browser=${browser:-$(find_browser)} || return 0
  export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 WAYMARK_CHROMIUM=$browser
}

find_browser() {
  command -v chromium || command -v chromium-browser || command -v google-chrome
}

install_browser() {
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    return 0
  fi
  echo "Installing Chromium for the browser tests."
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -q && apt-get install -y -q --no-install-recommends chromium fonts-liberation \
    || echo "Chromium could not be installed; Playwright will fetch its own." >&2
}

# Runs all modules even after a failure, and once more if it was the network that failed.
verify() {
  local code=0 log=$ROOT/target/launcher/test.log
  mkdir -p "$(dirname "$log")"
  maven --fail-at-end verify "$@" 2>&1 | tee "$log" || code=$?
  if [ $code -ne 0 ] && grep -q 'Could not transfer \(artifact\|metadata\)' "$log"; then
    echo "A download failed: trying once more."
    code=0
    (maven --update-snapshots --fail-at-end verify "$@") || code=$?
  fi
  return $code
}

# Those of an earlier run would be counted with this one's.
delete_reports() {
  find "$ROOT" -path '*/target/*-reports/TEST-*.xml' -type f -delete
}

# name_failed_tests FOLDER: one line for each test that failed, at the end of a long log, where they are looked for.
name_failed_tests() {
  reports "$1" | sort | while IFS= read -r report; do
    awk '
      /<testcase / {
        name = $0
        sub(/.* name="/, "", name); sub(/".*/, "", name)
        class = $0
        sub(/.* classname="/, "", class); sub(/".*/, "", class)
      }
      /<(failure|error)[ >]/ { print "failed: " class "." name }' "$report"
  done
}

# count_tests FOLDER: sums the reports of all modules below it.
count_tests() {
  reports "$1" \
    | while IFS= read -r report; do grep -m 1 '<testsuite ' "$report"; done \
    | awk '
        function of(attribute) {
          return match($0, " " attribute "=\"[0-9]+\"") ? substr($0, RSTART + length(attribute) + 3) + 0 : 0
        }
        { run += of("tests"); failed += of("failures") + of("errors"); skipped += of("skipped") }
        END { printf "%d passed, %d failed, %d skipped\n", run - failed - skipped, failed, skipped }'
}

# reports FOLDER: the reports of all modules below it, one a line.
reports() {
  find "$1" -path '*/target/surefire-reports/TEST-*.xml' -o -path '*/target/failsafe-reports/TEST-*.xml'
}
