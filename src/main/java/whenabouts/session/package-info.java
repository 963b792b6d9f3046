/// What a user has open: the document with its history, what is selected, and the forecast that
/// follows every edit. No view; JavaFX properties only.
@NullMarked
package whenabouts.session;

import org.jspecify.annotations.NullMarked;
