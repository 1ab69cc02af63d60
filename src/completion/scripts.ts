/** The shells that have a completion script. */
export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof shells)[number];

/** The script that a shell reads to complete `newsctl`. It asks `newsctl complete` at every Tab, so that it never grows old. */
export function completionScript(shell: Shell): string {
  return scripts[shell];
}

const bash = `# newsctl: completion for bash. Put this into ~/.bashrc:
#   source <(newsctl completion bash)
_newsctl() {
  local current=\${COMP_WORDS[COMP_CWORD]} line value
  COMPREPLY=()
  # A word whose quotes are closed is whole: bash would put what is completed there without them.
  case $current in
    \\'*\\'|\\"*\\") return ;;
  esac
  while IFS= read -r line; do
    case $line in
      :file) compopt -o filenames; mapfile -t -O "\${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -- "$current"); continue ;;
      :folder) compopt -o filenames; mapfile -t -O "\${#COMPREPLY[@]}" COMPREPLY < <(compgen -d -- "$current"); continue ;;
    esac
    value=\${line%%$'\\t'*}
    # Within quotes what would end them, or run something, is escaped; without, all blanks and signs are.
    case $current in
      \\"*)
        value=\${value//\\\\/'\\\\'} value=\${value//'"'/'\\"'} value=\${value//'$'/'\\$'} value=\${value//'\`'/'\\\`'} ;;
      \\'*) value=\${value//\\'/"'\\''"} ;;
      *) printf -v value %q "$value"; value=\${value//\\\\,/,} ;;
    esac
    [[ $value == */ || $value == *= || $current == [\\"\\']* ]] || value+=' '
    COMPREPLY+=("$value")
  done < <(newsctl complete --shell bash -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o nospace -F _newsctl newsctl
`;

const zsh = `#compdef newsctl
# newsctl: completion for zsh. Put this into ~/.zshrc, behind compinit:
#   source <(newsctl completion zsh)
_newsctl() {
  local line value note
  local -a values notes places
  for line in "\${(@f)$(newsctl complete --shell zsh -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    case $line in
      '') ;;
      :file) _files ;;
      :folder) _files -/ ;;
      *)
        value=\${line%%$'\\t'*}
        note=\${line#*$'\\t'}
        [[ $line == *$'\\t'* ]] && note="\${value}  -- \${note}" || note=$value
        if [[ $value == */ || $value == *= ]]; then places+=("$value"); else values+=("$value"); notes+=("$note"); fi ;;
    esac
  done
  (( $#places )) && compadd -S '' -M 'm:{[:lower:]}={[:upper:]}' -- "\${places[@]}"
  (( $#values )) && compadd -l -M 'm:{[:lower:]}={[:upper:]}' -d notes -- "\${values[@]}"
  return 0
}
compdef _newsctl newsctl
`;

const fish = `# newsctl: completion for fish. Save it once:
#   newsctl completion fish > ~/.config/fish/completions/newsctl.fish
function __newsctl_complete
    set -l words (commandline -opc) (commandline -ct)
    for line in (newsctl complete --shell fish -- $words[2..-1] 2>/dev/null)
        switch $line
            case ':file'
                __fish_complete_path (commandline -ct)
            case ':folder'
                __fish_complete_directories (commandline -ct)
            case '*'
                echo $line
        end
    end
end
complete -c newsctl -f -a '(__newsctl_complete)'
`;

const powershell = `# newsctl: completion for PowerShell. Put this into the file that $PROFILE names:
#   newsctl completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName newsctl -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { if ($_.Value) { $_.Value } else { $_.Extent.Text } })
  # An empty argument would get lost on its way.
  $newWord = if ($wordToComplete -eq '') { @('--new-word') } else { @() }
  newsctl complete --shell powershell @newWord -- @words 2>$null | ForEach-Object {
    if ($_ -match '^:(file|folder)$') {
      [System.Management.Automation.CompletionCompleters]::CompleteFilename($wordToComplete)
    } else {
      $value, $note = $_ -split "\`t", 2
      $text = if ($value -match '[\\s''"\`$&|;(){}<>,@#]') { "'" + ($value -replace "'", "''") + "'" } else { $value }
      if (-not $note) { $note = $value }
      [System.Management.Automation.CompletionResult]::new($text, $value, 'ParameterValue', $note)
    }
  }
}
`;

const scripts: Readonly<Record<Shell, string>> = { bash, zsh, fish, powershell };
