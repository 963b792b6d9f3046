/// What-if: the scenario one is in, its changes, the usual questions, and what they come to.
@NullMarked
package whenabouts.ui.whatif;

import org.jspecify.annotations.NullMarked;
