/**
 * Files of a table or of the rows of a query, for programs other than Marsad: spreadsheets, network
 * tools, editors. A frame goes in; one file comes out, as a whole or not at all.
 *
 * <p>Rows are fetched one partition at a time and written as they come, so that the memory needed
 * does not grow with their number. Spreadsheets are written by fastexcel, which streams as well;
 * its shared strings, which it keeps in memory, are not used. GraphML is written with Java's own
 * StAX, with the names of XML 1.0 and no more than the format's tutorial has.
 */
package org.marsad.export;
