/// A drawing or a forecast as other programs' files.
@NullMarked
package whenabouts.export;

import org.jspecify.annotations.NullMarked;
