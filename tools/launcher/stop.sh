# ./waymark stop
# shellcheck shell=bash

stop() {
  if ! running launcher && ! running backend && ! running ui; then
    echo "Waymark is not running."
    return
  fi
  # The launcher stops what it started; what is left has lost its launcher.
  if running launcher; then
    kill "$(pid_of launcher)" 2>/dev/null || true
    await_launcher
  fi
  stop_process ui
  stop_process backend
  rm -f "$RUN/launcher.pid" "$RUN/about" "$RUN/mongodb-uri"
  echo "Waymark has stopped."
}

await_launcher() {
  local waited=0
  while running launcher && [ $((waited += 1)) -lt $((STOP_SECONDS * 12)) ]; do sleep 0.2; done
}
