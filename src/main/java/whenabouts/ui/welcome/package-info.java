/// What is shown before a roadmap is open.
@NullMarked
package whenabouts.ui.welcome;

import org.jspecify.annotations.NullMarked;
