/// The forecast: a roadmap is compiled to a plan, the plan is run in blocks of trials, and what the
/// trials say is reduced to distributions. Pure functions of roadmap, seed and number of trials.
@NullMarked
package whenabouts.forecast;

import org.jspecify.annotations.NullMarked;
