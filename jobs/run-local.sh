#!/usr/bin/env bash
# Runs Marsad on this machine: jobs/run-local.sh [command] [options]. --help lists the commands.
# Builds the jar if it is missing or older than its sources. No Spark installation is needed.
#
# MARSAD_HEAP          memory for the job, default 4g
# MARSAD_JAVA_OPTIONS  more options for java, such as -Dspark.master=local[1]
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

# shellcheck source-path=SCRIPTDIR source=locale.sh
. "$jobs/locale.sh"

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

# Succeeds for commands that end before the thorough compiler pays off: those on less than 2 MB of
# input and those that only read tables. They take half the time with the quick compiler alone. An update
# of any size takes less, too, since mostly it plans queries, each of them new code. CPU time with 7,500
# records in the archive: 2,500 more took 95 s, and 127 s with both compilers; 15,000 more 149 and 158 s.
little() {
  local -a paths=()
  local argument before=
  case ${1:-} in analyze | assign | --*) ;; *) return 0 ;; esac
  for argument in "$@"; do
    [ "$before" != --input ] || paths+=("$argument")
    [[ $argument != --input=* ]] || paths+=("${argument#--input=}")
    before=$argument
  done
  [ ${#paths[@]} -gt 0 ] || return 0
  [[ ${paths[*]} != *://* ]] || return 1
  local IFS= # globs are expanded, spaces are part of a name
  # shellcheck disable=SC2068
  [ "$(du -cskL ${paths[@]} 2>/dev/null | tail -n 1 | cut -f 1)" -lt 2048 ]
}

# A run on much input has many queries for several minutes, and every query is new code for the
# compiler, which took a third of all CPU time. CPU time of the whole run falls by a seventh if code must
# run ten times longer before it is compiled thoroughly, by another seventh with the parallel collector,
# and by a sixth if fewer calls are inlined. Compilation then takes a third of its time, and the code is
# up to 7% slower (measured on 25,000 and 100,000 articles, two cores).
if little "$@"; then
  collector=-XX:+UseSerialGC
  # Each sum and sort allocates a page, by default 64 MB: a fifth of the run was spent on zeroing them.
  # With one compiler java reserves 48 MB for compiled code, and a run on the sample corpus fills 41.
  tuning='-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m -Dspark.buffer.pageSize=1m'
else
  collector=-XX:+UseParallelGC
  tuning='-XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000
    -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=200000
    -XX:MaxInlineLevel=6 -XX:InlineSmallCode=500 -XX:FreqInlineSize=60'
fi
[[ ${MARSAD_JAVA_OPTIONS:-} != *-XX:+Use*GC* ]] || collector= # java accepts only one

# Without this Spark looks up the machine's name, which takes seconds on a laptop without a network.
export SPARK_LOCAL_IP=${SPARK_LOCAL_IP:-127.0.0.1}

terminal=false
[ -t 1 ] && terminal=true
bar=false
[ -t 2 ] && bar=true
interactive=false # whether a person types into the shell
[ -t 0 ] && [ -t 1 ] && interactive=true

# shellcheck disable=SC2206 # the options are split into words
options=(@"$jobs/java17.options" -Xmx"${MARSAD_HEAP:-4g}" $collector $tuning -Dfile.encoding=UTF-8
  -Dmarsad.home="$home" -Dmarsad.terminal="$terminal" -Dmarsad.interactive="$interactive"
  -Dmarsad.definitions="$jobs" -Dmarsad.spark.properties="$jobs/local.conf"
  -Dspark.ui.showConsoleProgress="$bar" ${MARSAD_JAVA_OPTIONS:-}
  -cp "$jar:$(cat "$classpath")")

java_home=$(dirname "$(dirname "$(readlink -f "$(command -v "$java")")")")
version=$(sed -n 's/^JAVA_RUNTIME_VERSION="\(.*\)"/\1/p' "$java_home/release" || true)
archive=$home/target/classes${version:+-$version}.jsa
made_by=-XX:ArchiveClassesAtExit used_by=-XX:SharedArchiveFile silent=(-Xlog:cds=off -Xlog:cds+dynamic=off)
if [ "${version%%[!0-9]*}" -ge 25 ] 2>/dev/null; then # includes linked lambdas: a sixth less CPU
  made_by=-XX:AOTCacheOutput used_by=-XX:AOTCache silent=(-Xlog:aot*=off -Xlog:cds*=off)
fi

# An archive of loaded classes halves the start-up time. It is made once for each Java by a run on the
# sample corpus. Without it everything works, but starts more slowly.
make_archive() {
  [ ! -t 2 ] || printf 'Preparing fast starts (once) ...\n' >&2
  local draft=$archive.$$
  "$java" "$made_by=$draft" "${options[@]}" org.marsad.Main \
    analyze --input "$home/seeds/articles" --output "$draft.out" >/dev/null 2>&1 || true
  rm -rf "$draft.out"
  touch "$draft" # an empty archive means that none can be made
  mv "$draft" "$archive"
}

[ "$archive" -nt "$jar" ] || make_archive
[ ! -s "$archive" ] || options+=("$used_by=$archive" "${silent[@]}")

exec "$java" "${options[@]}" org.marsad.Main "$@"
