/// Every field of the selected thing, its picture and its forecast in words.
@NullMarked
package whenabouts.ui.inspector;

import org.jspecify.annotations.NullMarked;
