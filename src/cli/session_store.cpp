#include "cli/session_store.hpp"

#include <vector>

#include "hamstring/plan/session_json.hpp"

namespace hamstring::cli {
namespace {

constexpr std::int64_t largest = 1 << 20;

std::string path_beside(const std::string& log_path) {
  return log_path.substr(0, log_path.rfind('/') + 1) + "session";
}

bool write_all(history::Files& files, history::Files::Handle file, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = files.write(file, bytes);
    if (!written.ok() || written.value <= 0) {
      return false;
    }
    bytes.remove_prefix(static_cast<std::size_t>(written.value));
  }
  return true;
}

std::string read_all(history::Files& files, history::Files::Handle file) {
  const auto size = files.size(file);
  if (!size.ok() || size.value > largest) {
    return "";
  }
  std::vector<char> buffer(static_cast<std::size_t>(size.value));
  std::int64_t filled = 0;
  while (filled < size.value) {
    const auto count = files.read(file, filled, std::span{buffer}.subspan(static_cast<std::size_t>(filled)));
    if (!count.ok() || count.value <= 0) {
      return "";
    }
    filled += count.value;
  }
  return {buffer.begin(), buffer.end()};
}

}  // namespace

bool save_session(history::Files& files, const std::string& log_path, const StoredSession& stored) {
  const auto path = path_beside(log_path);
  const auto draft = path + ".new";
  const auto opened = files.open_to_append(draft);
  if (!opened.ok()) {
    return false;
  }
  // The lock keeps another session from the draft; the old file stands until the new one is whole.
  const auto file = static_cast<history::Files::Handle>(opened.value);
  const bool is_done = files.try_lock(file, history::Files::Lock::exclusive).ok() &&
                       files.truncate(file, 0).ok() &&
                       write_all(files, file, stored.id + "\n" + plan::to_json(stored.session)) &&
                       files.sync(file).ok() && files.replace(draft, path).ok();
  files.close(file);
  return is_done;
}

std::optional<StoredSession> load_session(history::Files& files, const std::string& log_path) {
  const auto opened = files.open_to_read(path_beside(log_path));
  if (!opened.ok()) {
    return std::nullopt;
  }
  const auto file = static_cast<history::Files::Handle>(opened.value);
  const auto text = read_all(files, file);
  files.close(file);
  const auto end = text.find('\n');
  if (end == std::string::npos) {
    return std::nullopt;
  }
  auto read = plan::read_session("session", std::string_view{text}.substr(end + 1));
  if (!read.diagnostics.empty()) {
    return std::nullopt;
  }
  return StoredSession{text.substr(0, end), std::move(read.session)};
}

}  // namespace hamstring::cli
