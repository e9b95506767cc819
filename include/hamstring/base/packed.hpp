#pragma once
#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <ranges>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace hamstring {

/// How a `T` is packed: a text and a note of one byte. `T` refers to the text and does not keep it.
template <class T>
struct Packing;

template <>
struct Packing<std::string_view> {
  static char note(std::string_view) { return 0; }
  static std::string_view text(std::string_view value) { return value; }
  static std::string_view value(char, std::string_view text) { return text; }
};

/// A list of texts, each with its note, in one block of bytes: many of them cost one allocation, and those of
/// data that the build compiled in cost none. What is read from it refers to the block.
template <class T>
class Packed {
 public:
  using value_type = T;

  class const_iterator {
   public:
    using iterator_concept = std::forward_iterator_tag;
    using iterator_category = std::input_iterator_tag;
    using value_type = T;
    using difference_type = std::ptrdiff_t;
    using reference = T;
    using pointer = void;

    const_iterator() = default;
    explicit const_iterator(const char* at) : m_at(at) {}
    T operator*() const { return Packing<T>::value(*m_at, text()); }
    const_iterator& operator++() {
      const auto here = text();
      m_at = here.data() + here.size();
      return *this;
    }
    const_iterator operator++(int) {
      auto before = *this;
      ++*this;
      return before;
    }
    bool operator==(const const_iterator&) const = default;

   private:
    std::string_view text() const {
      const auto* at = m_at + 1;
      std::size_t length = 0;
      for (unsigned shift = 0;; shift += length_bits) {
        const auto byte = static_cast<unsigned char>(*at++);
        length |= std::size_t{byte & (goes_on - 1U)} << shift;
        if (byte < goes_on) {
          return {at, length};
        }
      }
    }
    const char* m_at = nullptr;
  };

  Packed() = default;
  Packed(std::initializer_list<T> values) { assign(values); }
  template <std::ranges::forward_range Range>
  requires(!std::same_as<std::remove_cvref_t<Range>, Packed> &&
           std::convertible_to<std::ranges::range_reference_t<const Range&>, T>) Packed(const Range& values) {
    assign(values);
  }
  Packed(const Packed& other) { keep(other); }
  Packed(Packed&& other) noexcept { swap(other); }
  Packed& operator=(Packed other) noexcept {
    swap(other);
    return *this;
  }
  ~Packed() = default;

  /// Of bytes() that stay where they are for as long as the program runs.
  static Packed over(std::string_view bytes) {
    Packed out;
    out.m_bytes = bytes;
    return out;
  }

  const_iterator begin() const { return const_iterator{m_bytes.data()}; }
  const_iterator end() const { return const_iterator{m_bytes.data() + m_bytes.size()}; }
  bool empty() const { return m_bytes.empty(); }
  std::size_t size() const { return static_cast<std::size_t>(std::ranges::distance(begin(), end())); }
  T front() const { return *begin(); }
  T operator[](std::size_t position) const {
    return *std::ranges::next(begin(), static_cast<std::ptrdiff_t>(position));
  }

  std::string_view bytes() const { return m_bytes; }
  bool operator==(const Packed& other) const { return m_bytes == other.m_bytes; }

 private:
  // After the note come the bits of the length, the lowest seven first, each byte but the last marked.
  static constexpr unsigned length_bits = 7;
  static constexpr unsigned goes_on = 1U << length_bits;

  static std::size_t packed_size(std::string_view text) {
    std::size_t size = 2 + text.size();
    for (auto length = text.size(); length >= goes_on; length >>= length_bits) {
      ++size;
    }
    return size;
  }

  template <class Values>
  void assign(const Values& values) {
    std::size_t size = 0;
    for (const T value : values) {
      size += packed_size(Packing<T>::text(value));
    }
    auto* at = allocate(size);
    for (const T value : values) {
      at = pack(value, at);
    }
  }

  static char* pack(const T& value, char* at) {
    const auto text = Packing<T>::text(value);
    *at++ = Packing<T>::note(value);
    auto length = text.size();
    for (; length >= goes_on; length >>= length_bits) {
      *at++ = static_cast<char>(goes_on | (length % goes_on));
    }
    *at++ = static_cast<char>(length);
    return at + text.copy(at, text.size());
  }

  void keep(const Packed& other) {
    if (other.m_own == nullptr) {
      m_bytes = other.m_bytes;
    } else {
      other.m_bytes.copy(allocate(other.m_bytes.size()), other.m_bytes.size());
    }
  }

  char* allocate(std::size_t size) {
    m_own = size == 0 ? nullptr : std::make_unique_for_overwrite<char[]>(size);
    m_bytes = {m_own.get(), size};
    return m_own.get();
  }

  void swap(Packed& other) noexcept {
    std::swap(m_bytes, other.m_bytes);
    std::swap(m_own, other.m_own);
  }

  std::string_view m_bytes;
  std::unique_ptr<char[]> m_own;  // none where the bytes are the program's
};

using Texts = Packed<std::string_view>;

inline std::vector<std::string> to_strings(const Texts& texts) {
  std::vector<std::string> out;
  for (const auto text : texts) {
    out.emplace_back(text);
  }
  return out;
}

}  // namespace hamstring
