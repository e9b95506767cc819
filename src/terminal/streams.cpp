#include "terminal/streams.hpp"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>

namespace hamstring::terminal {

void guard_standard_descriptors() {
  for (int descriptor = 0; descriptor <= 2; ++descriptor) {
    if (::fcntl(descriptor, F_GETFD) == -1 && errno == EBADF) {
      // Opened the wrong way round: reading from a closed input and writing to a closed output still fail.
      [[maybe_unused]] const int opened = ::open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY);
    }
  }
}

bool is_terminal(int descriptor) {
  return ::isatty(descriptor) == 1;
}

std::optional<std::size_t> columns(int descriptor) {
  winsize size{};
  if (::ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) {
    return std::nullopt;
  }
  return size.ws_col;
}

DescriptorStream::DescriptorStream(int descriptor) : std::ostream(nullptr), m_buffer(descriptor) {
  rdbuf(&m_buffer);
}

DescriptorStream::Buffer::int_type DescriptorStream::Buffer::overflow(int_type c) {
  if (!traits_type::eq_int_type(c, traits_type::eof())) {
    m_pending += traits_type::to_char_type(c);
  }
  return traits_type::not_eof(c);
}

std::streamsize DescriptorStream::Buffer::xsputn(const char* text, std::streamsize size) {
  m_pending.append(text, static_cast<std::size_t>(size));
  return size;
}

int DescriptorStream::Buffer::sync() {
  std::size_t written = 0;
  while (written < m_pending.size()) {
    const auto count = ::write(m_descriptor, m_pending.data() + written, m_pending.size() - written);
    if (count < 0 && errno == EINTR) {
      continue;
    }
    if (count <= 0) {
      m_pending.clear();
      return -1;
    }
    written += static_cast<std::size_t>(count);
  }
  m_pending.clear();
  return 0;
}

}  // namespace hamstring::terminal
