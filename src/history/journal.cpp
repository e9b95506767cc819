#include "hamstring/history/journal.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

#include "hamstring/base/error.hpp"
#include "hamstring/base/text.hpp"
#include "history/damage.hpp"

namespace hamstring::history {
namespace {

using Handle = Files::Handle;
using Result = Files::Result;

// In microseconds. The pause is short because one that writes without end leaves the lock free only for
// moments.
constexpr int patience = 2'000'000;
constexpr int pause = 200;

std::string parent_of(const std::string& path) {
  const auto slash = path.find_last_of('/');
  return slash == 0 ? "/" : path.substr(0, slash);
}

std::string reason(int error) {
  if (error == ELOOP) {
    return "it is a symbolic link, which may lead anywhere; move the file into the place of the link";
  }
  if (error == EINVAL) {
    return "it is not a regular file";
  }
  if (error == EWOULDBLOCK) {
    return "another program keeps it locked; try again when that has ended";
  }
  return std::generic_category().message(error);
}

/// A file that closes itself.
class Open {
 public:
  Open(Files& files, Handle handle) : m_files(files), m_handle(handle) {}
  Open(const Open&) = delete;
  Open& operator=(const Open&) = delete;
  ~Open() { m_files.close(m_handle); }
  Handle handle() const { return m_handle; }

 private:
  Files& m_files;
  Handle m_handle;
};

/// Create the folder and those above it; each name is made to last.
Result make_folders(Files& files, const std::string& path) {
  auto made = files.make_folder(path);
  const auto parent = parent_of(path);
  if (made.error == ENOENT && parent != path) {
    const auto above = make_folders(files, parent);
    made = above.ok() ? files.make_folder(path) : above;
  }
  if (made.error == EEXIST) {
    return {};
  }
  return made.ok() ? files.sync_folder(parent) : made;
}

Result open_to_append(Files& files, const std::string& path) {
  auto opened = files.open_to_append(path);
  if (opened.error == ENOENT) {
    const auto made = make_folders(files, parent_of(path));
    opened = made.ok() ? files.open_to_append(path) : made;
  }
  return opened;
}

Result take_lock(Files& files, Handle file, Files::Lock lock) {
  auto taken = files.try_lock(file, lock);
  for (int waited = 0; taken.error == EWOULDBLOCK && waited < patience; waited += pause) {
    files.wait(pause);
    taken = files.try_lock(file, lock);
  }
  return taken;
}

Result write_all(Files& files, Handle file, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto wrote = files.write(file, bytes);
    if (!wrote.ok()) {
      return wrote;
    }
    if (wrote.value <= 0) {
      return {0, ENOSPC};
    }
    bytes.remove_prefix(static_cast<std::size_t>(wrote.value));
  }
  return files.sync(file);
}

/// The bytes to add after `size` bytes: an unfinished last line is closed, so that nothing sticks to it.
Result fence_tail(Files& files, Handle file, std::int64_t size, std::string& line) {
  if (size == 0) {
    return {};
  }
  std::array<char, 1> last{};
  const auto got = files.read(file, size - 1, last);
  if (got.ok() && (got.value != 1 || last[0] != '\n')) {
    line.insert(0, 1, '\n');
  }
  return got;
}

[[noreturn]] void fail_to_write(const std::string& path, int error, const std::string& then) {
  throw Error{"the log " + text::escape(path) + " could not be written: " + reason(error) + "\n" + then};
}

[[noreturn]] void fail_to_read(const std::string& path, int error) {
  throw Error{"the log " + text::escape(path) + " could not be read: " + reason(error)};
}

/// Nothing is written that could not be read again, such as a time of the year 10000.
std::string readable_line(const Record& record) {
  auto line = to_line(record) + "\n";
  if (const auto again = from_line(line); !again.record) {
    throw Error{"this record could not be read again and is not in the log: " + again.fault +
                "\nWhere that is about the time, set the clock of this machine, then try again."};
  }
  return line;
}

/// What is left to do for a write that failed: nothing of the record stays.
[[noreturn]] void take_back(Files& files, Handle file, std::int64_t size, const std::string& path, int error,
                            bool are_several) {
  const bool undone = files.truncate(file, size).ok();
  if (undone) {
    fail_to_write(path, error,
                  are_several ? "None of these records is in it; all earlier ones are."
                              : "This record is not in it; all earlier ones are.");
  }
  fail_to_write(
      path, error,
      are_several ? "Some of these records may be in it; all earlier ones are. Doing it again adds the rest."
                  : "It could not be taken back either: this record, or a part of it, may stand at the end; "
                    "see `hamstring log` before you add it again. All earlier ones are in it.");
}

std::string read_all(Files& files, Handle file, Result& result) {
  constexpr std::int64_t largest = std::int64_t{1} << 30U;
  std::string bytes;
  result = files.size(file);
  if (result.ok() && result.value > largest) {
    result.error = EFBIG;
  }
  std::size_t done = 0;
  while (result.ok()) {
    bytes.resize(std::max(done + 1, static_cast<std::size_t>(result.value)));
    const auto got = files.read(file, static_cast<std::int64_t>(done), std::span{bytes}.subspan(done));
    if (!got.ok() || got.value == 0) {
      result.error = got.error;
      break;
    }
    done += static_cast<std::size_t>(got.value);
  }
  bytes.resize(done);
  return bytes;
}

/// The records and bad lines of a log, one line after the other.
class LineReader {
 public:
  explicit LineReader(std::size_t expected_records) { m_log.records.reserve(expected_records); }

  void read(std::string_view line, std::size_t number, bool is_finished) {
    auto decoded = from_line(line);
    if (!decoded.record) {
      skip(line,
           {number, is_finished ? decoded.fault : "is unfinished: " + decoded.fault, may_be_stop(line)});
      return;
    }
    m_has_suspect = m_has_suspect && decoded.record->kind != Kind::clear;
    m_log.records.push_back(std::move(*decoded.record));
  }

  Log result() { return std::move(m_log); }

 private:
  void skip(std::string_view line, BadLine bad) {
    if (bad.may_be_stop && !m_has_suspect) {
      m_log.records.push_back(suspected_stop(line, bad.number, m_log.records));
      m_has_suspect = true;
    }
    if (m_log.bad.size() < most_bad_lines) {
      m_log.bad.push_back(std::move(bad));
    }
    ++m_log.bad_count;
  }

  Log m_log;
  bool m_has_suspect = false;  // since the last clearing
};

/// Room for records is made at once, but not for more than could stand in so many bytes.
std::size_t expected_records(std::string_view bytes) {
  constexpr std::size_t usual_line = 200;
  const auto lines = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n')) + 1;
  return std::min(lines, bytes.size() / usual_line + 1);
}

}  // namespace

std::string log_path(const Environment& environment) {
  const auto absolute = [&](const char* name) {
    const auto value = environment(name);
    return value && value->starts_with('/') ? value : std::nullopt;
  };
  constexpr auto below = "/hamstring/log.jsonl";
  if (const auto data = absolute("XDG_DATA_HOME")) {
    return *data + below;
  }
  const auto home = absolute("HOME");
  if (!home) {
    throw Error{"there is no place for the log; set HOME or XDG_DATA_HOME to an absolute path"};
  }
  return *home + "/.local/share" + below;
}

void Journal::append(std::span<const Record> records) {
  std::string lines;
  for (const auto& record : records) {
    lines += readable_line(record);
  }
  if (!records.empty()) {
    add(records.size() > 1, [&](Handle) { return std::move(lines); });
  }
}

Record Journal::append_after(const std::function<Record(const Log&)>& decide) {
  Record record;
  add(false, [&](Handle file) {
    Result result;
    const auto bytes = read_all(m_files, file, result);
    if (!result.ok()) {
      fail_to_read(m_path, result.error);
    }
    record = decide(parse_log(bytes));
    return readable_line(record);
  });
  return record;
}

void Journal::add(bool are_several, const std::function<std::string(Handle)>& make_lines) {
  const auto* untouched = are_several ? "None of these records is in it; all earlier ones stand as they were."
                                      : "This record is not in it; all earlier ones stand as they were.";
  const auto require = [&](const Result& result) {
    if (!result.ok()) {
      fail_to_write(m_path, result.error, untouched);
    }
    return result.value;
  };
  const Open file{m_files, static_cast<Handle>(require(open_to_append(m_files, m_path)))};
  require(take_lock(m_files, file.handle(), Files::Lock::exclusive));
  auto lines = make_lines(file.handle());
  const auto size = require(m_files.size(file.handle()));
  if (size == 0) {
    require(m_files.sync_folder(parent_of(m_path)));
  }
  require(fence_tail(m_files, file.handle(), size, lines));
  if (const auto wrote = write_all(m_files, file.handle(), lines); !wrote.ok()) {
    take_back(m_files, file.handle(), size, m_path, wrote.error, are_several);
  }
}

Log Journal::read() const {
  const auto opened = m_files.open_to_read(m_path);
  if (opened.error == ENOENT) {
    return {};
  }
  auto result = opened;
  std::string bytes;
  if (opened.ok()) {
    const Open file{m_files, static_cast<Handle>(opened.value)};
    // Without a lock a line that is just being written looks unfinished; that is all, so none is insisted on.
    take_lock(m_files, file.handle(), Files::Lock::shared);
    bytes = read_all(m_files, file.handle(), result);
  }
  if (!result.ok()) {
    fail_to_read(m_path, result.error);
  }
  return parse_log(bytes);
}

Log parse_log(std::string_view bytes) {
  LineReader reader{expected_records(bytes)};
  std::size_t number = 0;
  while (!bytes.empty()) {
    const auto end = bytes.find('\n');
    const bool is_finished = end != std::string_view::npos;
    const auto line = bytes.substr(0, end);
    bytes.remove_prefix(is_finished ? end + 1 : bytes.size());
    ++number;
    if (line.find_first_not_of(" \t\r") != std::string_view::npos) {
      reader.read(line, number, is_finished);
    }
  }
  return reader.result();
}

}  // namespace hamstring::history
