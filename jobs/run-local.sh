#!/usr/bin/env bash
# Runs Marsad on this machine: jobs/run-local.sh [command] [options]; --help tells all.
# Builds what is missing or older than its sources. No Spark installation is needed.
#
# MARSAD_HEAP          memory for the job, default 4g
# MARSAD_JAVA_OPTIONS  further options for java, such as -Dspark.master=local[1]
set -euo pipefail
jobs=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
home=$(dirname "$jobs")
jar=$home/target/marsad.jar
classpath=$home/target/classpath.txt
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

fail() {
  printf 'marsad: %s\n' "$1" >&2
  exit 2
}

stale() {
  [ ! -s "$jar" ] || [ ! -s "$classpath" ] ||
    [ -n "$(find "$home/pom.xml" "$home/src/main" -newer "$jar" -type f -print -quit)" ]
}

missing_jars() {
  local entry
  while IFS= read -r -d : entry || [ -n "$entry" ]; do
    [ -e "$entry" ] || return 0
  done <"$classpath"
  return 1
}

command -v "$java" >/dev/null || fail "there is no java: install JDK 17 or newer, or set JAVA_HOME"
if stale || missing_jars; then
  command -v mvn >/dev/null || fail "there is no mvn: install Maven 3.8.7 or newer to build Marsad once"
  printf 'Building (once; downloads Spark the first time, about 350 MB) ...\n' >&2
  mvn -f "$home/pom.xml" -B -q -DskipTests package >&2 ||
    fail "the build failed, see above"
fi

terminal=false
[ -t 1 ] && terminal=true
bar=false
[ -t 2 ] && bar=true

# shellcheck disable=SC2086 # the options are words
exec "$java" @"$jobs/java17.options" -Xmx"${MARSAD_HEAP:-4g}" -Dfile.encoding=UTF-8 \
  -Dmarsad.home="$home" -Dmarsad.terminal="$terminal" \
  -Dmarsad.definitions="$jobs" -Dmarsad.spark.properties="$jobs/local.conf" \
  -Dspark.ui.showConsoleProgress="$bar" ${MARSAD_JAVA_OPTIONS:-} \
  -cp "$jar:$(cat "$classpath")" org.marsad.Main "$@"
