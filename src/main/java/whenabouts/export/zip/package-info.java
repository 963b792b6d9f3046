/// Zip files, which Office's files are, that do not tell when they were made.
@NullMarked
package whenabouts.export.zip;

import org.jspecify.annotations.NullMarked;
