#pragma once
#include <cstddef>
#include <optional>
#include <ostream>
#include <streambuf>
#include <string>

/// What the program knows of the world through POSIX.
namespace hamstring::terminal {

/// Occupy the descriptors 0-2 where the caller closed them, so that no file we open takes their place; a
/// write to a closed output still fails.
void guard_standard_descriptors();

bool is_terminal(int descriptor);

/// Columns of the terminal behind `descriptor`; nothing where there is none or it does not say.
std::optional<std::size_t> columns(int descriptor);

/// An output stream straight to a descriptor. A failed write sets badbit.
class DescriptorStream : public std::ostream {
 public:
  explicit DescriptorStream(int descriptor);

 private:
  class Buffer : public std::streambuf {
   public:
    explicit Buffer(int descriptor) : m_descriptor(descriptor) {}

   protected:
    int_type overflow(int_type c) override;
    int sync() override;
    std::streamsize xsputn(const char* text, std::streamsize size) override;

   private:
    int m_descriptor;
    std::string m_pending;
  };
  Buffer m_buffer;
};

}  // namespace hamstring::terminal
