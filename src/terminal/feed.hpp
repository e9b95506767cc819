#pragma once
#include <sys/types.h>

#include <string>
#include <vector>

namespace hamstring::terminal {

/// A program that reads lines while the session runs. One that does not keep up misses some; nothing here
/// waits for it.
class Feed {
 public:
  /// Starts `command`; nothing where it is empty.
  explicit Feed(const std::vector<std::string>& command);
  Feed(const Feed&) = delete;
  Feed& operator=(const Feed&) = delete;
  ~Feed();

  void send(const std::string& line);

 private:
  int m_socket = -1;
};

}  // namespace hamstring::terminal
