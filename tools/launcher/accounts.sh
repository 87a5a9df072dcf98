# The demonstration accounts, as a table.
# shellcheck shell=bash

# print_accounts PORT: those that the backend on this port offers; false if there are none.
print_accounts() {
  local answer
  answer=$(http_get "$1" /api/v1/demonstration-accounts)
  [[ $answer == *'"email":'* ]] || return 1
  echo "Fictional people to sign in as:"
  echo
  account_rows "$answer" | aligned
}

# One line an account, fields apart by tabs. The backend writes compact JSON with string fields, whose only escapes
# are \" and \\.
account_rows() {
  local rest=$1 key value email='' password='' role='' name='' about=''
  local field='"(email|password|name|role|about)":"(([^"\\]|\\.)*)"'
  while [[ $rest =~ $field([,}]) ]]; do
    key=${BASH_REMATCH[1]} value=${BASH_REMATCH[2]}
    value=${value//\\\"/\"}
    printf -v "$key" '%s' "${value//\\\\/\\}"
    if [ "${BASH_REMATCH[4]}" = "}" ]; then
      printf '%s\t%s\t%s\t%s\n' "$email" "$password" "$(words "$role")" "$name${about:+, $about}"
    fi
    rest=${rest#*"${BASH_REMATCH[0]}"}
  done
}

# TRUST_LEAD as a person would write it.
words() {
  tr '[:upper:]_' '[:lower:] ' <<<"$1"
}

aligned() {
  local first second third fourth lines widths=(0 0 0)
  lines=$(cat)
  while IFS=$'\t' read -r first second third fourth; do
    [ ${#first} -le "${widths[0]}" ] || widths[0]=${#first}
    [ ${#second} -le "${widths[1]}" ] || widths[1]=${#second}
    [ ${#third} -le "${widths[2]}" ] || widths[2]=${#third}
  done <<<"$lines"
  while IFS=$'\t' read -r first second third fourth; do
    printf '  %-*s  %-*s  %-*s  %s\n' "${widths[0]}" "$first" "${widths[1]}" "$second" "${widths[2]}" "$third" "$fourth"
  done <<<"$lines"
}
