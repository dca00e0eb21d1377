/** Manat prices and the exchange rate are read where tariffs and pay follow them. */
export const AZN_FOLLOWS = { choice: "discount.azn_follows", is: "yes" };
