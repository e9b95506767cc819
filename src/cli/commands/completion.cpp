#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/completion/completion.hpp"
#include "cli/options.hpp"

namespace hamstring::cli {
namespace {

// Each script hands the words of the line to `hamstring complete` and offers what comes back: a word, a tab
// and what is said of it a line; ":files" and ":programs" ask for names of those too.

constexpr std::string_view bash_script = R"script(# bash completion for hamstring
_hamstring() {
  local line word i quoted= IFS=$'\n'
  local -a given=("${COMP_WORDS[@]:1:COMP_CWORD}")
  [[ ${COMP_WORDS[COMP_CWORD]} == [\"\']* ]] && quoted=1
  for i in "${!given[@]}"; do
    given[i]=${given[i]#[\"\']}
    given[i]=${given[i]%[\"\']}
    given[i]=${given[i]//\\/}
  done
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      :files)
        compopt -o filenames 2>/dev/null
        COMPREPLY+=($(compgen -f -- "${COMP_WORDS[COMP_CWORD]}"))
        ;;
      :programs)
        COMPREPLY+=($(compgen -c -- "${COMP_WORDS[COMP_CWORD]}"))
        ;;
      *)
        word=${line%%$'\t'*}
        [[ -z $quoted && $word == *[\ \(\)\']* ]] && printf -v word %q "$word"
        COMPREPLY+=("$word")
        ;;
    esac
  done < <("$1" complete -- "${given[@]}" 2>/dev/null)
}
complete -F _hamstring hamstring
)script";

constexpr std::string_view zsh_script = R"script(#compdef hamstring
# zsh completion for hamstring
_hamstring() {
  local line files=0 programs=0
  local -a found
  for line in "${(@f)$(${(Q)words[1]} complete -- "${(@Q)words[2,CURRENT]}" 2>/dev/null)}"; do
    case $line in
      :files) files=1 ;;
      :programs) programs=1 ;;
      ?*) found+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}") ;;
    esac
  done
  (( $#found )) && _describe -t values hamstring found
  (( files )) && _files
  (( programs )) && _command_names -e
  return 0
}
if [[ ${funcstack[1]} == _hamstring ]]; then
  _hamstring "$@"
else
  compdef _hamstring hamstring
fi
)script";

constexpr std::string_view fish_script = R"script(# fish completion for hamstring
function __hamstring_complete
  set -l before (commandline -opc)
  set -l current (commandline -ct)
  set -l program $before[1]
  set -e before[1]
  for line in ($program complete -- $before "$current" 2>/dev/null)
    switch $line
      case :files
        __fish_complete_path "$current"
      case :programs
        __fish_complete_command
      case '*'
        printf '%s\n' $line
    end
  end
end
complete -c hamstring -f -a '(__hamstring_complete)'
)script";

constexpr std::array<std::string_view, 3> shells{"bash", "zsh", "fish"};
constexpr std::array<std::string_view, 3> scripts{bash_script, zsh_script, fish_script};

}  // namespace

std::string_view completion_script(std::string_view shell) {
  return scripts[position_of("SHELL", std::string{shell}, shells)];
}

void add_completion(CLI::App& app, Action& chosen) {
  const auto shell = std::make_shared<std::string>();
  auto* command = app.add_subcommand("completion", "Print what a shell reads to complete your words");
  command->add_option("SHELL", *shell, "bash, zsh or fish")->required();
  command->footer(
      "An installed program has put these where the shells look, and you need not do anything. The scripts\n"
      "ask `hamstring complete -- WORDS…` what may stand for the last word.\n\n"
      "Examples\n"
      "  source <(hamstring completion bash)\n"
      "  hamstring completion zsh > ~/.zfunc/_hamstring\n"
      "  hamstring completion fish > ~/.config/fish/completions/hamstring.fish");
  command->callback([shell, &chosen] {
    chosen = [shell](const Context& context) {
      context.out() << completion_script(*shell);
      return ExitCode::done;
    };
  });
}

}  // namespace hamstring::cli
