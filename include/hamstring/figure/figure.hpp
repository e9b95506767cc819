#pragma once
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// How a move looks: key frames of a side-view skeleton that faces right, given by joint angles. Angles keep
/// the limbs at their length between key frames, which coordinates would not. Lengths are in body heights, x
/// to the right, y up, the floor at y = 0. Angles are in degrees.
namespace hamstring::figure {

struct Point {
  double x = 0;
  double y = 0;
  bool operator==(const Point&) const = default;
};

/// A named point of the body. The near side is the one turned to the viewer.
enum class Spot {
  hip,
  shoulder,
  neck,
  head,
  near_knee,
  near_ankle,
  near_heel,
  near_toe,
  near_elbow,
  near_wrist,
  near_hand,
  far_knee,
  far_ankle,
  far_heel,
  far_toe,
  far_elbow,
  far_wrist,
  far_hand
};
inline constexpr std::size_t spot_count = 18;

enum class Side { near, far };

/// `trunk` is the world angle from hip to shoulder: 90 upright, 0 face down with the head to the right, 180
/// on the back with the head to the left. `neck` is relative to the trunk. `aside` turns a shin out of the
/// picture, so that it looks shorter. The others are anatomical flexion, 0 when standing.
enum class Angle {
  trunk,
  neck,
  near_shoulder,
  near_elbow,
  near_wrist,
  near_hip,
  near_knee,
  near_ankle,
  near_aside,
  far_shoulder,
  far_elbow,
  far_wrist,
  far_hip,
  far_knee,
  far_ankle,
  far_aside
};
inline constexpr std::size_t angle_count = 16;

enum class PropKind {
  chair,
  bench,
  couch,
  box,
  machine,
  support,
  wall,
  mat,
  ball,
  roller,
  dumbbell,
  kettlebell,
  barbell,
  slider,
  pad,
  anchor,
  weight,
  band,
  strap,
  stick,
  cable,
  sock
};
inline constexpr std::size_t prop_kind_count = 22;

/// The words of data files: "near.knee", "trunk", "chair".
std::string_view name(Spot spot);
std::string_view name(Angle angle);
std::string_view name(PropKind kind);

/// One value for each value of an enumeration.
template <class Key, class T, std::size_t size>
struct Table {
  std::array<T, size> values{};
  T& operator[](Key key) { return values[static_cast<std::size_t>(key)]; }
  const T& operator[](Key key) const { return values[static_cast<std::size_t>(key)]; }
  bool operator==(const Table&) const = default;
};
using Angles = Table<Angle, double, angle_count>;
using Points = Table<Spot, Point, spot_count>;

/// A place in the world, or one that goes with a point of the body.
struct Place {
  std::optional<Spot> spot;
  Point offset;  ///< from the spot, or from the origin where there is none
  bool operator==(const Place&) const = default;
};

/// Something to hold, lean on or lie on. What a kind does not use stays 0.
struct Prop {
  enum class Back { none, left, right };

  PropKind kind{};
  Place at;  ///< middle of what stands (on the floor) or is round; one end of what is long
  Place to;  ///< the other end of a band, strap, stick or cable
  double width = 0;
  double height = 0;
  double radius = 0;
  Back back = Back::none;  ///< where a chair has its back
  bool operator==(const Prop&) const = default;
};

/// A point of the body that touches the floor, or a prop of the given kind.
struct Contact {
  Spot spot{};
  std::optional<PropKind> on;
  bool operator==(const Contact&) const = default;
};

/// What good form is: the range an angle has to be in.
struct Expectation {
  Angle angle{};
  double low = 0;
  double high = 0;
  bool operator==(const Expectation&) const = default;
};

struct Pose {
  Spot anchor{};  ///< the point that is fixed at `at`
  Point at;
  Angles angles;
  std::map<Spot, Point>
      pins;  ///< ankles and wrists that are fixed; their hip and knee, or shoulder and elbow, follow
  std::map<Side, double> soles;  ///< world angle of a foot, 0 flat with the toes right; the ankle follows
  std::vector<Contact> contacts;
  std::vector<Expectation> expect;
  std::vector<Spot> slides;  ///< contacts that may move to the next key frame
  bool operator==(const Pose&) const = default;
};

struct Keyframe {
  std::string label;  ///< a word or two to stand under the picture
  Pose pose;
  std::vector<Prop> props;  ///< the same kinds in the same order in every key frame
  bool operator==(const Keyframe&) const = default;
};

/// A repetition goes through the key frames and the same way back, or from the last straight to the first.
enum class Cycle { there_and_back, loop };

struct Figure {
  Cycle cycle = Cycle::there_and_back;
  std::vector<Keyframe> keyframes;  ///< at least one
  bool operator==(const Figure&) const = default;
};

}  // namespace hamstring::figure
