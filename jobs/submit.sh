#!/usr/bin/env bash
# Runs Marsad on a Spark cluster: jobs/submit.sh [options of spark-submit --] command [options]
#
#   jobs/submit.sh --master spark://head:7077 -- analyze --input hdfs:///news --output hdfs:///marsad
#   MARSAD_MASTER=yarn MARSAD_DEPLOY_MODE=cluster jobs/submit.sh analyze --input s3a://news/2021/ ...
#
# Options before the -- go to spark-submit and override cluster.conf, which has the sizes; properties in
# neither come from the cluster's own spark-defaults.conf. Definitions are those inside the jar unless
# --definitions names a folder.
#
# SPARK_HOME          a Spark 4 distribution; without it spark-submit is the one on PATH
# MARSAD_MASTER       spark://host:7077, yarn, k8s://https://host:port
# MARSAD_DEPLOY_MODE  client (the driver runs here) or cluster
# MARSAD_JAR          the jar, where the driver finds it; default target/marsad.jar
set -euo pipefail
jobs=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
jar=${MARSAD_JAR:-$(dirname "$jobs")/target/marsad.jar}
submit=${SPARK_HOME:+$SPARK_HOME/bin/}spark-submit

fail() {
  printf 'marsad: %s\n' "$1" >&2
  exit 2
}

# shellcheck source-path=SCRIPTDIR source=locale.sh
. "$jobs/locale.sh"

case ${1:-} in
'' | -h | --help)
  sed -n '2,/^set /{/^#/s/^#\( \|$\)//p}' "${BASH_SOURCE[0]}"
  exit 0
  ;;
esac
command -v "$submit" >/dev/null ||
  fail "there is no $submit: set SPARK_HOME to a Spark 4 distribution, or put its bin on PATH"
[[ $jar == *://* ]] || [ -s "$jar" ] ||
  fail "there is no $jar: build it with mvn -DskipTests package, or set MARSAD_JAR"

options=(--properties-file "$jobs/cluster.conf" --load-spark-defaults)
[ -z "${MARSAD_MASTER:-}" ] || options+=(--master "$MARSAD_MASTER")
[ -z "${MARSAD_DEPLOY_MODE:-}" ] || options+=(--deploy-mode "$MARSAD_DEPLOY_MODE")
if [[ $1 == -* ]]; then
  while [ "$1" != -- ]; do
    options+=("$1")
    shift
    [ $# -gt 0 ] || fail "write -- between the options of spark-submit and Marsad's command"
  done
  shift
fi
exec "$submit" "${options[@]}" --class org.marsad.Main "$jar" "$@"
