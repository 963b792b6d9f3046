/// Rows to and from spreadsheets, as text with tabs.
@NullMarked
package whenabouts.ui.clipboard;

import org.jspecify.annotations.NullMarked;
