/// Small parts that every view uses: texts, numbers, icons.
@NullMarked
package whenabouts.ui.kit;

import org.jspecify.annotations.NullMarked;
