#include "plan/explain.hpp"

#include <algorithm>

#include "plan/limits.hpp"
#include "plan/reasons.hpp"
#include "plan/unmet.hpp"
#include "plan/unused.hpp"

namespace hamstring::plan {
namespace {

bool is_free_weight(const std::string& word) {
  return word == "dumbbells" || word == "barbell" || word == "kettlebell";
}

bool lifts_alone(const Session& session) {
  const auto items = items_of(session, Phase::main);
  return !session.request.partner && std::any_of(items.begin(), items.end(), [](const Item& item) {
    return std::any_of(item.equipment.begin(), item.equipment.end(), is_free_weight);
  });
}

std::vector<std::string> warnings(const Story& story) {
  std::vector<std::string> out;
  const auto add = [&out](std::string text) {
    if (!text.empty()) {
      out.push_back(std::move(text));
    }
  };
  add(story.brief.why);
  for (const auto tag : story.session.request.avoid) {
    add(std::string{limit_sentence(tag)});
  }
  for (const auto excuse : story.unmet) {
    add(unmet_warning(excuse, story));
  }
  add(lifts_alone(story.session) ? "You lift alone: take a weight that you can put down safely at any moment."
                                 : "");
  add(why_unused(story));
  return out;
}

}  // namespace

void explain(Session& session, const Story& story) {
  auto said = warnings(story);
  for (auto& part : session.phases) {
    auto because = reasons(story, part.phase);
    for (std::size_t i = 0; i < part.items.size(); ++i) {
      part.items[i].because = std::move(because[i]);
    }
  }
  session.warnings = std::move(said);
}

}  // namespace hamstring::plan
