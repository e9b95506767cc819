#include "plan/limits.hpp"

#include <array>

namespace hamstring::plan {
namespace {

constexpr std::array<std::string_view, 10> sentences{
    "Knee pain: kneeling, hands-and-knees, squat and lunge moves and Nordic curls are left out; have the "
    "knee "
    "looked at if it swells, locks or gives way.",
    "Low back pain: loaded hinges, swings, back extensions and standing forward folds are left out; see a "
    "doctor if the pain runs down a leg, and at once if you go numb between the legs or lose control of "
    "bladder "
    "or bowels.",
    "Neck pain: head-down moves and a bar on the back are left out; have it looked at if it runs into an "
    "arm, a "
    "hand goes numb or weak, or it began with a fall or a blow.",
    "Wrist pain: moves with your weight on your hands are left out, forearms are fine; have the wrist looked "
    "at if it is swollen, hurts since a fall or the fingers go numb.",
    "Pregnancy: moves on your back or front, Nordic curls, a bar on the back and moves that may cost you "
    "your "
    "balance are left out; ask your doctor or midwife before you train, and stop and call them at bleeding, "
    "leaking fluid, contractions or a swollen, painful calf.",
    "High blood pressure: effort stays at 7 of 10, and moves with the head below the heart and long holds "
    "under "
    "load are left out; breathe out with the effort, never hold your breath, and ask a doctor before you "
    "train "
    "if your pressure is not under control.",
    "Poor balance: standing on one leg without support, lunges and leg swings are left out; keep a wall or a "
    "heavy chair within reach, and see a doctor if you fall or feel dizzy.",
    "Sit-bone pain: loaded hinges, hamstring stretches and leg swings are left out, because they pull on the "
    "sore spot; have it looked at if it hurts at night or lasts for weeks.",
    "Recent strain: training, hamstring stretches, swings and kicks are left out until a doctor or "
    "physiotherapist clears you; move slowly, stay short of any pain, and have it looked at soon if it "
    "bruises "
    "or you feel a gap.",
    "Tingling or numbness: training, hamstring stretches, swings and kicks are left out; have it looked at "
    "before you train again, and at once if the leg grows weak, you go numb between the legs or lose control "
    "of bladder or bowels.",
};

}  // namespace

std::string_view limit_sentence(AvoidTag tag) {
  return sentences[static_cast<std::size_t>(tag)];
}

}  // namespace hamstring::plan
