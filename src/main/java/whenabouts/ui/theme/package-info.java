/// Light and dark, and the shipped font.
@NullMarked
package whenabouts.ui.theme;

import org.jspecify.annotations.NullMarked;
