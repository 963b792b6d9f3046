/// The view Odds.
@NullMarked
package whenabouts.ui.odds;

import org.jspecify.annotations.NullMarked;
