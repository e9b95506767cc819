#include "base/json.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

#include "base/json_scanner.hpp"
#include "hamstring/base/text.hpp"

namespace hamstring::json {
namespace {

std::string line_and_column(std::string_view text, std::size_t offset) {
  const auto before = text.substr(0, std::min(offset, text.size()));
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  const auto last_break = before.rfind('\n');
  const auto column = last_break == std::string_view::npos ? before.size() : before.size() - last_break - 1;
  return std::to_string(line) + ":" + std::to_string(std::max<std::size_t>(column, 1));
}

/// The parser's message without its own prefix: "[…] parse error at line 1, column 2: TEXT". What it quotes
/// of the input may be as long as the input.
std::string bare_message(std::string_view what) {
  constexpr std::size_t readable = 160;
  constexpr std::string_view overflow = "number overflow parsing ";
  if (const auto at = what.find(overflow); at != std::string_view::npos) {
    return "the number " + text::truncate(text::escape(what.substr(at + overflow.size())), readable / 2) +
           " is too large";
  }
  const auto column = what.find("column ");
  const auto colon = what.find(": ", column == std::string_view::npos ? 0 : column);
  const auto message = colon == std::string_view::npos ? what : what.substr(colon + 2);
  return text::truncate(text::escape(message.substr(0, 4 * readable)), readable);
}

/// Builds a Value from what a scanner tells, and keeps the path to where it stands.
class Builder {
 public:
  Builder(const std::string& file, Diagnostics& faults, const Limits& limits, const Stream* stream)
      : m_file(file), m_faults(faults), m_limits(limits), m_stream(stream) {
    constexpr std::size_t usual_depth = 8;
    m_open.reserve(usual_depth);
  }

  bool null() { return add(nullptr); }
  bool boolean(bool value) { return add(value); }
  bool whole(std::int64_t value) { return add(value); }
  bool real(double value) { return add(value); }
  bool string(std::string_view value) {
    check_printable(value);
    return add(std::string{value});
  }

  bool start_object() {
    constexpr std::size_t usual = 24;  // a record of the log or of a catalogue has up to that many keys
    constexpr std::size_t usual_inside = 4;
    const bool is_record = m_open.empty() || is_streaming();
    auto* object = open<Value::Object>();
    if (object != nullptr) {
      object->reserve(is_record ? usual : usual_inside);
    }
    return object != nullptr;
  }
  bool start_array() { return open<Value::Array>() != nullptr; }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  bool key(std::string_view name) {
    auto& object = std::get<Value::Object>(m_open.back()->data);
    if (object.size() >= m_limits.members) {
      return stop(path(), "more than " + std::to_string(m_limits.members) + " keys in one object");
    }
    check_printable(name);
    const auto is_same = [&](const Member& m) {
      return m.key.size() == name.size() && (name.empty() || m.key.front() == name.front()) && m.key == name;
    };
    if (m_limits.repeated_keys_are_faults && std::any_of(object.begin(), object.end(), is_same)) {
      fault(path(), "the key " + text::quote(name) + " stands here twice");
    }
    object.push_back({std::string{name}, {}});
    return true;
  }

  void fault(std::string where, std::string what) {
    m_faults.push_back({m_file, std::move(where), std::move(what)});
  }

  std::optional<Value> result() { return std::move(m_root); }

 private:
  bool stop(std::string where, std::string what) {
    fault(std::move(where), std::move(what));
    return false;
  }

  void check_printable(std::string_view value) {
    if (m_limits.printable_text_only && !text::is_printable(value)) {
      fault(path(), "control and invisible characters are not allowed in text: " + text::quote(value));
    }
  }

  /// What is open stands in its place already: it does not move as long as what is inside grows.
  template <class List>
  List* open() {
    if (m_open.size() >= m_limits.depth) {
      stop(path(), "nested deeper than " + std::to_string(m_limits.depth) + " levels");
      return nullptr;
    }
    auto& here = place();
    m_open.push_back(&here);
    auto* list = &here.data.emplace<List>();
    m_streamed = is_streaming() ? 0 : m_streamed;
    return list;
  }

  bool close() {
    if (!count_one(m_open.size() - 1)) {
      return false;
    }
    m_open.pop_back();
    hand_on();
    return true;
  }

  template <class T>
  bool add(T value) {
    if (!count_one(m_open.size())) {
      return false;
    }
    place().data = std::move(value);
    hand_on();
    return true;
  }

  bool count_one(std::size_t depth) {
    return ++m_values <= m_limits.values ||
           stop(path(depth), "more than " + std::to_string(m_limits.values) + " values");
  }

  /// Where the next value goes.
  Value& place() {
    if (m_open.empty()) {
      return m_root.emplace();
    }
    if (is_streaming()) {
      return m_element;
    }
    auto* array = m_open.back()->as<Value::Array>();
    return array != nullptr ? array->emplace_back()
                            : std::get<Value::Object>(m_open.back()->data).back().value;
  }

  /// The value that is whole now may be an element to hand on.
  void hand_on() {
    if (is_streaming()) {
      m_stream->take(std::move(m_element), m_streamed++);
      m_values = 0;
    }
  }

  /// Next comes an element to hand on.
  bool is_streaming() const {
    return m_open.size() == stream_depth && m_open.back()->as<Value::Array>() != nullptr && has_stream();
  }

  bool has_stream() const { return m_stream != nullptr && last_key(*m_open.front()) == m_stream->key; }

  static std::string_view last_key(const Value& container) {
    const auto* object = container.as<Value::Object>();
    return object == nullptr || object->empty() ? std::string_view{} : std::string_view{object->back().key};
  }

  std::string path() const { return path(m_open.size()); }

  /// Of what comes next in the container that many levels down.
  std::string path(std::size_t levels) const {
    std::string out = "$";
    for (std::size_t depth = 0; depth < levels; ++depth) {
      if (const auto* array = m_open[depth]->as<Value::Array>()) {
        const bool has_open_element = depth + 1 < m_open.size() && !array->empty();
        const auto before = depth + 1 == stream_depth && has_stream() ? m_streamed : array->size();
        out += '[';
        out += std::to_string(before - (has_open_element ? 1 : 0));
        out += ']';
      } else if (const auto key = last_key(*m_open[depth]); !key.empty()) {
        out += '.';
        out += text::escape(key);
      }
    }
    return out;
  }

  const std::string& m_file;
  Diagnostics& m_faults;
  const Limits& m_limits;
  const Stream* m_stream;
  static constexpr std::size_t stream_depth = 2;
  std::vector<Value*> m_open;  // the containers from the root to where the scanner stands
  Value m_element;             // being read, to be handed on
  std::size_t m_streamed = 0;  // elements that were handed on instead of kept
  std::size_t m_values = 0;    // since the last element that was handed on
  std::optional<Value> m_root;
};

/// Says where text is no JSON, and why. It costs more than a scan and is asked only where that failed.
class Complaint : public nlohmann::json_sax<nlohmann::json> {
 public:
  Complaint(std::string_view input, Builder& builder) : m_input(input), m_builder(builder) {}
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override { return true; }
  bool key(string_t&) override { return true; }
  bool end_object() override { return true; }
  bool start_array(std::size_t) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception& error) override {
    m_builder.fault(line_and_column(m_input, position), bare_message(error.what()));
    return false;
  }

 private:
  std::string_view m_input;
  Builder& m_builder;
};

std::string number_text(double value) {
  if (!std::isfinite(value)) {
    return "null";
  }
  std::array<char, 32> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
  return {buffer.data(), end};
}

/// Written as it is.
bool needs_no_escape(std::string_view value) {
  return std::all_of(value.begin(), value.end(),
                     [](char c) { return c >= ' ' && c < '\x7f' && c != '"' && c != '\\'; });
}

std::string string_text(std::string_view value) {
  if (needs_no_escape(value)) {
    return '"' + std::string{value} + '"';
  }
  using nlohmann::json;
  auto written = json(value).dump(-1, ' ', false, json::error_handler_t::replace);
  return text::is_printable(written) ? written : text::escape_for_json(written);
}

bool is_container(const Value& value) {
  return value.as<Value::Array>() != nullptr || value.as<Value::Object>() != nullptr;
}

struct Writer {
  std::string out;
  bool pretty = false;

  void write(const Value& value, std::size_t indent) {
    if (const auto* array = value.as<Value::Array>()) {
      write_array(*array, indent);
    } else if (const auto* object = value.as<Value::Object>()) {
      write_list(*object, '{', '}', indent, true, [&](const Member& member, std::size_t inner) {
        out += string_text(member.key) + (pretty ? ": " : ":");
        write(member.value, inner);
      });
    } else {
      out += scalar_text(value);
    }
  }

  static std::string scalar_text(const Value& value) {
    if (const auto* flag = value.as<bool>()) {
      return *flag ? "true" : "false";
    }
    if (const auto* whole = value.as<std::int64_t>()) {
      return std::to_string(*whole);
    }
    if (const auto* number = value.as<double>()) {
      return number_text(*number);
    }
    const auto* string = value.as<std::string>();
    return string == nullptr ? "null" : string_text(*string);
  }

  void write_array(const Value::Array& array, std::size_t indent) {
    const bool broken =
        std::any_of(array.begin(), array.end(), is_container) || !fits_one_line(array, indent);
    write_list(array, '[', ']', indent, broken,
               [&](const Value& value, std::size_t inner) { write(value, inner); });
  }

  static bool fits_one_line(const Value::Array& array, std::size_t indent) {
    constexpr std::size_t line = 100;
    auto length = indent + 2;
    for (const auto& value : array) {
      length += scalar_text(value).size() + 2;
    }
    return length <= line;
  }

  template <class List, class WriteOne>
  void write_list(const List& list, char opening, char closing, std::size_t indent, bool broken,
                  WriteOne write_one) {
    constexpr std::size_t step = 2;
    out += opening;
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (i > 0) {
        out += pretty && !broken ? ", " : ",";
      }
      break_line(broken, indent + step);
      write_one(list[i], indent + step);
    }
    break_line(broken && !list.empty(), indent);
    out += closing;
  }

  void break_line(bool broken, std::size_t indent) {
    if (pretty && broken) {
      out += '\n';
      out.append(indent, ' ');
    }
  }
};

}  // namespace

std::string_view kind_name(const Value& value) {
  constexpr std::array<std::string_view, 7> names{"null",     "true or false", "a number", "a number",
                                                  "a string", "a list",        "an object"};
  return names[value.data.index()];
}

std::optional<Value> parse(std::string_view text, const std::string& file, Diagnostics& faults,
                           const Limits& limits, const Stream* stream) {
  if (text.size() > limits.bytes) {
    faults.push_back({file, "$", "larger than " + std::to_string(limits.bytes) + " bytes"});
    return std::nullopt;
  }
  if (const auto nul = text.find('\0'); nul != std::string_view::npos) {
    faults.push_back({file, line_and_column(text, nul + 1), "a NUL byte, which no text has"});
    return std::nullopt;
  }
  Builder builder{file, faults, limits, stream};
  Scanner scanner{text, builder};
  if (scanner.run()) {
    return builder.result();
  }
  if (Complaint complaint{text, builder};
      !scanner.is_stopped() && nlohmann::json::sax_parse(text, &complaint)) {
    builder.fault("$", "not readable as JSON");
  }
  return std::nullopt;
}

std::string write_line(const Value& value) {
  Writer writer;
  writer.write(value, 0);
  return std::move(writer.out);
}

std::string write_pretty(const Value& value) {
  Writer writer;
  writer.pretty = true;
  writer.write(value, 0);
  return std::move(writer.out) + "\n";
}

}  // namespace hamstring::json
