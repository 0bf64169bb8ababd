# shellcheck shell=bash
# Gives the scripts beside it a locale in UTF-8, by being sourced. Java names files by the locale.
# Where it is not UTF-8, as under cron and in containers, one that is takes its place for this run.

utf8_locale() {
  local charset
  charset=$(locale charmap 2>/dev/null) || charset=${LC_ALL:-${LC_CTYPE:-${LANG:-}}}
  case $charset in *[Uu][Tt][Ff]-8 | *[Uu][Tt][Ff]8) return 0 ;; esac
  local known name
  known=$(locale -a 2>/dev/null) || known=
  for name in C.UTF-8 C.utf8 en_US.UTF-8 en_US.utf8 "$(grep -Eim 1 'utf-?8$' <<<"$known" || true)"; do
    if [ -z "$known" ] || { [ -n "$name" ] && grep -qxF "$name" <<<"$known"; }; then
      export LC_ALL=$name
      return 0
    fi
  done
}
utf8_locale
