#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/journal.hpp"
#include "cli/options.hpp"
#include "cli/settings.hpp"
#include "cli/text/layout.hpp"
#include "cli/text/programme_text.hpp"
#include "cli/today.hpp"
#include "hamstring/base/error.hpp"
#include "hamstring/base/text.hpp"
#include "hamstring/coach/ease.hpp"
#include "hamstring/coach/stop.hpp"

namespace hamstring::cli {
namespace {

using history::Kind;
using history::Record;

ProgrammeLayout layout_of(const Context& context) {
  return {prose_width_of(context.world, context.world.out), can_draw(context.world), context.out_style()};
}

std::string line_of(const std::string& text, const Context& context) {
  return hanging("", text, prose_width_of(context.world, context.world.out));
}

const coach::Programme& programme_named(const std::string& name) {
  if (const auto* programme = coach::find(programmes(), name)) {
    return *programme;
  }
  std::vector<std::string> ids;
  for (const auto& programme : programmes()) {
    ids.push_back(programme.id);
  }
  const auto close = text::nearest(name, ids);
  throw Error{
      "there is no programme " + text::quote(name) +
      (close.empty() ? "; one of " + text::join(ids, "or") : "; did you mean " + close.front() + "?")};
}

Level level_now(const Context& context, const std::vector<Record>& records) {
  const auto settings = load_settings(context.world);
  return settings.level.value_or(history::latest_level(records).value_or(Level::beginner));
}

ExitCode run_place(const Context& context) {
  const auto records = read_records(context);
  const auto today = context.world.now().day();
  const auto followed = coach::followed(records, today);
  if (!followed) {
    context.out() << line_of(
        "You follow no programme. See them with: hamstring programme list. Begin one with: hamstring "
        "programme "
        "start NAME",
        context);
    return ExitCode::done;
  }
  const auto& programme = programme_named(followed->id);
  const auto catalogue = load_catalogue(context);
  const auto level = level_now(context, records);
  auto story = coach::story_of(catalogue, records, today);
  coach::walk(story, level, today);
  const auto place = coach::place_in(programme, story, *followed, today);
  context.out() << programme_place(programme, place, level, followed->at.day(), layout_of(context));
  return ExitCode::done;
}

void append(const Context& context, Kind kind, const std::string& target) {
  Record record;
  record.kind = kind;
  record.at = context.world.now();
  record.id = new_id(context.world, record.at);
  record.target = target;
  journal_of(context.world).append(record);
}

ExitCode run_start(const std::string& name, const Context& context) {
  const auto& programme = programme_named(name);
  const auto records = read_records(context);
  const auto followed = coach::followed(records, context.world.now().day());
  if (followed && followed->id == programme.id) {
    throw Error{"you follow " + programme.id + " since " + to_string(followed->at.day()) +
                "; to begin it anew, say hamstring programme stop first"};
  }
  append(context, Kind::start_programme, programme.id);
  context.out() << line_of((followed ? text::escape(followed->id) + " ends, and " : std::string{}) +
                               programme.name + " begins. Its first session: hamstring start",
                           context);
  return ExitCode::done;
}

ExitCode run_stop(const Context& context) {
  const auto followed = coach::followed(read_records(context), context.world.now().day());
  if (!followed) {
    throw Error{"you follow no programme; hamstring programme list names them"};
  }
  append(context, Kind::stop_programme, "");
  context.out() << line_of(
      text::escape(followed->id) + " ends here. What you did counts on: the next session goes on from it.",
      context);
  return ExitCode::done;
}

}  // namespace

void add_programme(CLI::App& app, Action& chosen) {
  const auto name = std::make_shared<std::string>();
  auto* command = app.add_subcommand("programme", "Follow weeks that are laid out: list, show, start, stop");
  command->require_subcommand(0, 1);
  command->footer(
      "A programme goes on by the sessions you do, not by the calendar: a week that you miss comes again.\n"
      "Alone, the command shows where you stand.\n\n"
      "Examples\n"
      "  hamstring programme list\n"
      "  hamstring programme show nordic-10-weeks\n"
      "  hamstring programme start general-6-weeks");
  command->callback([&chosen, command] {
    if (command->get_subcommands().empty()) {
      chosen = run_place;
    }
  });
  add_leaf(*command, "list", "Name the programmes", chosen, [](const Context& context) {
    context.out() << programme_list(programmes(), layout_of(context));
    return ExitCode::done;
  });
  add_leaf(*command, "show", "Show one: its weeks and where they come from", chosen,
           [name](const Context& context) {
             context.out() << programme_card(programme_named(*name), load_catalogue(context),
                                             layout_of(context));
             return ExitCode::done;
           })
      ->add_option("NAME", *name, "As `hamstring programme list` has it")
      ->required();
  add_leaf(*command, "start", "Begin one; it goes on record", chosen,
           [name](const Context& context) { return run_start(*name, context); })
      ->add_option("NAME", *name, "As `hamstring programme list` has it")
      ->required();
  add_leaf(*command, "stop", "End the one you follow", chosen, run_stop);
}

}  // namespace hamstring::cli
