#pragma once
#include <sys/types.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hamstring::terminal {

/// Run a program without a shell and without waiting for it, in a process group of its own, with signals as
/// it expects them and its outputs closed. `input` becomes its standard input; nothing to read where it is
/// -1. 0 where it cannot be run.
pid_t spawn(std::vector<std::string> words, int input = -1);

/// The same, with `bytes` to read: at most what a pipe takes at once.
pid_t spawn_with_input(std::vector<std::string> words, std::string_view bytes);

/// How a child ended: its code, 128 and more for a signal; nothing while it runs.
std::optional<int> reap(pid_t child);

/// True where PATH has such a program.
bool has_program(std::string_view name);

}  // namespace hamstring::terminal
