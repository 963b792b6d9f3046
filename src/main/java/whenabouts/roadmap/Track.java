package whenabouts.roadmap;

/// The two cultures of work: discovery finds out whether something is feasible, delivery ships it.
public enum Track {
  DISCOVERY,
  DELIVERY
}
