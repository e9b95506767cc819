#include "base/json_reader.hpp"

#include <algorithm>
#include <cmath>

#include "hamstring/base/text.hpp"

namespace hamstring::json {
namespace {

std::string number_word(double value) {
  return write_line(Value{value});
}

bool is_kebab(std::string_view word) {
  constexpr std::size_t longest = 64;
  char before = '-';
  for (const char c : word) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (!is_plain && (c != '-' || before == '-')) {
      return false;
    }
    before = c;
  }
  return before != '-' && word.size() <= longest;
}

std::string whole_range(std::int64_t low, std::int64_t high) {
  return low == high ? std::to_string(low)
                     : "a whole number from " + std::to_string(low) + " to " + std::to_string(high);
}

/// Most words differ at once; no call for these.
bool is_same(std::string_view a, std::string_view b) {
  return a.size() == b.size() && (a.empty() || (a.front() == b.front() && a == b));
}

/// A number without a fraction, however it is written: 10 and 10.0 are the same in JSON.
std::optional<std::int64_t> whole_number(const Value& value) {
  constexpr double exact = 9007199254740992;  // beyond it a double skips whole numbers
  if (const auto* whole = value.as<std::int64_t>()) {
    return *whole;
  }
  const auto* real = value.as<double>();
  if (real == nullptr || std::fabs(*real) > exact || std::trunc(*real) != *real) {
    return std::nullopt;
  }
  return static_cast<std::int64_t>(*real);
}

std::string comma_list(std::span<const std::string_view> words) {
  std::string out;
  for (const auto word : words) {
    out.append(out.empty() ? "" : ", ").append(word);
  }
  return out;
}

std::vector<std::string> to_strings(std::span<const std::string_view> words) {
  return {words.begin(), words.end()};
}

}  // namespace

std::string Path::text() const {
  if (m_parent == nullptr) {
    return std::string{m_name};
  }
  if (m_name.empty()) {
    return m_parent->text() + "[" + std::to_string(m_position) + "]";
  }
  return m_parent->text() + "." + text::escape(m_name);
}

void Cursor::fault(std::string text) const {
  if (m_faults->is_full()) {
    m_faults->count_one();
  } else {
    m_faults->push_back({*m_file, m_path->text(), std::move(text)});
  }
}

std::nullopt_t Cursor::wrong_type(std::string_view expected) const {
  fault("expected " + std::string{expected} + ", not " + std::string{kind_name(*m_value)});
  return std::nullopt;
}

std::optional<bool> Cursor::boolean() const {
  if (const auto* flag = m_value->as<bool>()) {
    return *flag;
  }
  return wrong_type("true or false");
}

std::optional<std::int64_t> Cursor::integer(std::int64_t low, std::int64_t high) const {
  const auto whole = whole_number(*m_value);
  if (whole && *whole >= low && *whole <= high) {
    return whole;
  }
  const auto range = whole_range(low, high);
  if (!whole && m_value->as<double>() == nullptr) {
    return wrong_type(range);
  }
  fault("expected " + range + ", not " + write_line(*m_value));
  return std::nullopt;
}

std::optional<double> Cursor::number(double low, double high) const {
  const auto range = [&] { return "a number from " + number_word(low) + " to " + number_word(high); };
  double value = 0;
  if (const auto* whole = m_value->as<std::int64_t>()) {
    value = static_cast<double>(*whole);
  } else if (const auto* real = m_value->as<double>()) {
    value = *real;
  } else {
    return wrong_type(range());
  }
  if (!(value >= low && value <= high)) {
    fault("expected " + range() + ", not " + number_word(value));
    return std::nullopt;
  }
  return value;
}

std::optional<std::string> Cursor::string() const {
  if (auto* text = m_value->as<std::string>()) {
    return std::move(*text);
  }
  return wrong_type("a string");
}

std::optional<std::string> Cursor::words(std::size_t longest) const {
  return view_words(longest) ? string() : std::nullopt;
}

std::optional<std::string_view> Cursor::view_words(std::size_t longest) const {
  const auto* text = m_value->as<std::string>();
  if (text == nullptr) {
    return wrong_type("a string");
  }
  if (!text::is_visible(*text)) {
    fault("expected some text that can be seen, not " +
          (text->empty() ? "an empty string" : text::quote(*text)));
    return std::nullopt;
  }
  if (text->size() > longest) {
    fault("expected at most " + std::to_string(longest) + " bytes of text, not " +
          std::to_string(text->size()));
    return std::nullopt;
  }
  return *text;
}

std::optional<std::string> Cursor::kebab() const {
  auto text = string();
  if (text && !is_kebab(*text)) {
    fault(text::quote(*text) + " is not a name in kebab case, such as \"leg-curl\"");
    return std::nullopt;
  }
  return text;
}

std::optional<std::size_t> Cursor::one_of(std::span<const std::string_view> names,
                                          std::string_view noun) const {
  const auto* text = m_value->as<std::string>();
  if (text == nullptr) {
    return wrong_type("a string");
  }
  const auto found =
      std::find_if(names.begin(), names.end(), [&](std::string_view name) { return is_same(name, *text); });
  if (found == names.end()) {
    const auto close = text::nearest(*text, to_strings(names));
    fault(text::quote(*text) + " is not " + std::string{noun} +
          (close.empty() ? "" : " (did you mean \"" + close.front() + "\"?)") + "; one of " +
          comma_list(names));
    return std::nullopt;
  }
  return static_cast<std::size_t>(found - names.begin());
}

Value::Array* Cursor::list(std::size_t least, std::size_t most) const {
  auto* array = m_value->as<Value::Array>();
  if (array == nullptr) {
    wrong_type("a list");
    return nullptr;
  }
  if (array->size() < least) {
    fault("expected at least " + std::to_string(least) + (least == 1 ? " element" : " elements"));
  }
  if (array->size() > most) {
    fault("expected at most " + std::to_string(most) + " elements, not " + std::to_string(array->size()));
    return nullptr;
  }
  return array;
}

ObjectReader::ObjectReader(const Cursor& cursor)
    : m_cursor(cursor), m_object(cursor.value().as<Value::Object>()) {
  if (m_object == nullptr) {
    cursor.fault("expected an object, not " + std::string{kind_name(cursor.value())});
  } else {
    m_known.reserve(m_object->size() + m_object->size() / 2);  // what is asked for and absent too
  }
}

Value* ObjectReader::take(std::string_view key) {
  m_known.push_back(key);
  if (m_object == nullptr) {
    return nullptr;
  }
  const auto found =
      std::find_if(m_object->begin(), m_object->end(), [&](const Member& m) { return is_same(m.key, key); });
  return found == m_object->end() ? nullptr : &found->value;
}

void ObjectReader::missing(std::string_view key) const {
  if (m_object != nullptr) {
    m_cursor.fault("the key \"" + std::string{key} + "\" is missing");
  }
}

void ObjectReader::finish() {
  if (m_object == nullptr) {
    return;
  }
  for (const auto& member : *m_object) {
    if (std::find(m_known.begin(), m_known.end(), member.key) != m_known.end()) {
      continue;
    }
    const auto close = text::nearest(member.key, to_strings(m_known));
    m_cursor.fault("unknown key " + text::quote(member.key) +
                   (close.empty() ? "" : "; did you mean \"" + close.front() + "\"?"));
  }
}

}  // namespace hamstring::json
