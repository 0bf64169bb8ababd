/**
 * Issues as analysts write them: a YAML file each, with what a statement must speak of, where these
 * words mean something else, arguments for and against, and examples with the stance that must come
 * out. In: a folder of definitions. Out: checked {@link org.marsad.issue.Issue issues}, or one
 * error that names everything that is wrong.
 */
package org.marsad.issue;
