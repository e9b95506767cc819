#include "history/plain_line.hpp"

#include <algorithm>
#include <charconv>

namespace hamstring::history {
namespace {

using json::Value;

constexpr std::size_t longest_line = std::size_t{1} << 16U;
constexpr std::size_t most_members = 100;
constexpr int deepest = 3;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Goes over a line; every step says whether it found what it looked for.
class PlainReader {
 public:
  explicit PlainReader(std::string_view line) : m_at(line.data()), m_end(line.data() + line.size()) {}

  bool whole(Value& out) { return object(out, 1) && m_at == m_end; }

 private:
  bool take(char c) {
    const bool is_there = m_at != m_end && *m_at == c;
    m_at += is_there ? 1 : 0;
    return is_there;
  }

  bool text(std::string& out) {
    if (!take('"')) {
      return false;
    }
    const auto* stop =
        std::find_if(m_at, m_end, [](char c) { return c < ' ' || c > '~' || c == '"' || c == '\\'; });
    out.assign(m_at, stop);
    m_at = stop;
    return take('"');
  }

  bool object(Value& out, int depth) {
    if (depth > deepest || !take('{')) {
      return false;
    }
    constexpr std::size_t usual = 20;
    json::Value::Object members;
    members.reserve(depth == 1 ? usual : 4);
    do {
      json::Member member;
      if (!text(member.key) || !take(':') || has(members, member.key) || members.size() >= most_members ||
          !value(member.value, depth)) {
        return false;
      }
      members.push_back(std::move(member));
    } while (take(','));
    out.data = std::move(members);
    return take('}');
  }

  static bool has(const json::Value::Object& members, const std::string& key) {
    return std::any_of(members.begin(), members.end(), [&](const json::Member& member) {
      return member.key.size() == key.size() && member.key == key;
    });
  }

  bool list(Value& out, int depth) {
    if (depth > deepest || !take('[')) {
      return false;
    }
    constexpr std::size_t usual = 4;
    json::Value::Array elements;
    elements.reserve(usual);
    do {
      if (!value(elements.emplace_back(), depth)) {
        return false;
      }
    } while (take(','));
    out.data = std::move(elements);
    return take(']');
  }

  bool value(Value& out, int depth) {
    switch (m_at == m_end ? '\0' : *m_at) {
      case '"':
        return text(out.data.emplace<std::string>());
      case '{':
        return object(out, depth + 1);
      case '[':
        return list(out, depth + 1);
      case 't':
        out.data = true;
        return word("true");
      case 'f':
        out.data = false;
        return word("false");
      default:
        return number(out);
    }
  }

  bool word(std::string_view expected) {
    const bool is_there = std::string_view{m_at, m_end}.starts_with(expected);
    m_at += is_there ? expected.size() : 0;
    return is_there;
  }

  /// "12" or "7.5", of few digits; what follows belongs to something else.
  bool number(Value& out) {
    constexpr std::ptrdiff_t most_digits = 15;
    const auto* stop = std::find_if_not(m_at, m_end, is_digit);
    const bool is_plain = stop != m_at && stop - m_at <= most_digits && (*m_at != '0' || stop - m_at == 1);
    if (!is_plain) {
      return false;
    }
    if (stop == m_end || *stop != '.') {
      auto& whole = out.data.emplace<std::int64_t>();
      m_at = std::from_chars(m_at, stop, whole).ptr;
      return ends_number();
    }
    const auto* last = std::find_if_not(stop + 1, m_end, is_digit);
    if (last == stop + 1 || last - stop > most_digits) {
      return false;
    }
    auto& real = out.data.emplace<double>();
    m_at = std::from_chars(m_at, last, real).ptr;
    return ends_number();
  }

  bool ends_number() const { return m_at != m_end && (*m_at == ',' || *m_at == '}' || *m_at == ']'); }

  const char* m_at;
  const char* m_end;
};

}  // namespace

std::optional<Value> read_plain(std::string_view line) {
  Value out;
  if (line.size() > longest_line || !PlainReader{line}.whole(out)) {
    return std::nullopt;
  }
  return out;
}

}  // namespace hamstring::history
