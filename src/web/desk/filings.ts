/** As what a message of the inbox can be filed, in the order of the keys 1 to 5. */
export const filings = ["need", "offer", "checkin", "report", "noise"] as const;
