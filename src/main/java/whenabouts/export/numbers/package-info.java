/// The numbers of a forecast as other programs' files: workbooks, calendars, notes and plans. Every
/// one says what it rests on, and the same forecast gives the same bytes.
@NullMarked
package whenabouts.export.numbers;

import org.jspecify.annotations.NullMarked;
