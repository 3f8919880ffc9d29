-- Installs StripeClr into the current database, or upgrades it. Run it again at any time: accounts, call log and users' grants stay.
--
-- sqlcmd (from the folder of this file; -I sets QUOTED_IDENTIFIER, -b gives the exit code):
--     sqlcmd -S server -d database -I -b -i install.sql -v Root="." MasterKeyPassword=""
-- SSMS: Query, SQLCMD Mode; then take the dashes from these two lines and fill in the folder. They are off because in sqlcmd
-- a :setvar here would win over -v.
-- :setvar Root "C:\StripeClr\sql"
-- :setvar MasterKeyPassword ""
--
-- MasterKeyPassword: needed once, when the database has no master key yet. Keep it: another server can open the keys only with it.
-- Who runs it needs db_owner, and CONTROL SERVER unless a sysadmin has trusted both assemblies and turned on "clr enabled".
:on error exit

-- Can StripeClr run here?
:r $(Root)/schema/Requirements.sql

-- Schemas, roles, encryption.
:r $(Root)/schema/Schemas.sql
:r $(Root)/schema/Roles.sql
:r $(Root)/schema/Certificate.sql

-- Tables, and the views on them.
:r $(Root)/schema/AccountKey.sql
:r $(Root)/schema/AccountPlace.sql
:r $(Root)/schema/CallLogEntry.sql
:r $(Root)/functions/PlacesOf.sql
:r $(Root)/schema/Accounts.sql
:r $(Root)/schema/CallLog.sql

-- The assemblies, trusted by their hashes. Written by the build.
:r $(Root)/assembly/Newtonsoft.Json.ClrSafe.sql
:r $(Root)/assembly/StripeClr.sql

-- What every function and procedure stands on.
:r $(Root)/functions/ChosenAccount.sql
:r $(Root)/functions/NewestCertificate.sql
:r $(Root)/functions/ConnectionString.sql
:r $(Root)/functions/Range.sql
:r $(Root)/functions/RangeOf.sql
:r $(Root)/functions/IsServiceUrl.sql
:r $(Root)/functions/IsHostList.sql
:r $(Root)/functions/Digits.sql
:r $(Root)/functions/Mask.sql
:r $(Root)/procedures/MaskText.sql
:r $(Root)/procedures/Raise.sql
:r $(Root)/procedures/RefuseEmpty.sql
:r $(Root)/procedures/RequireValue.sql
:r $(Root)/procedures/RequireWhole.sql
:r $(Root)/procedures/RequireObjects.sql
:r $(Root)/procedures/RequireComparisons.sql
:r $(Root)/procedures/RefuseInExtra.sql
:r $(Root)/procedures/RefuseBoth.sql
:r $(Root)/procedures/RefuseAlone.sql
:r $(Root)/procedures/CheckFilter.sql
:r $(Root)/procedures/PrintText.sql
:r $(Root)/procedures/ReadConnection.sql

-- Accounts.
:r $(Root)/procedures/CheckSettings.sql
:r $(Root)/procedures/EncryptKey.sql
:r $(Root)/procedures/ConfirmPlace.sql
:r $(Root)/procedures/SetAccount.sql
:r $(Root)/procedures/RemoveAccount.sql
:r $(Root)/procedures/UseAccount.sql
:r $(Root)/procedures/RekeyAccount.sql
:r $(Root)/procedures/DropOldCertificates.sql
:r $(Root)/procedures/RekeyAccounts.sql
:r $(Root)/procedures/PurgeCallLog.sql

-- The one way of a writing call.
:r $(Root)/procedures/CheckWriteAllowed.sql
:r $(Root)/procedures/ChooseIdempotencyKey.sql
:r $(Root)/procedures/CheckKeyAge.sql
:r $(Root)/procedures/SetLastCall.sql
:r $(Root)/procedures/RecordCall.sql
:r $(Root)/procedures/CompleteCall.sql
:r $(Root)/procedures/ExplainBreak.sql
:r $(Root)/procedures/ExplainMissingRow.sql
:r $(Root)/procedures/RaisePartial.sql
:r $(Root)/functions/WithTimeLeft.sql
:r $(Root)/procedures/Send.sql
:r $(Root)/procedures/CheckRequest.sql
:r $(Root)/procedures/Call.sql
:r $(Root)/procedures/CallUpdateCustomer.sql
:r $(Root)/procedures/CallCreateInvoice.sql

-- Dates, amounts, errors.
:r $(Root)/functions/DateOf.sql
:r $(Root)/functions/DateRange.sql
:r $(Root)/functions/UnitFactor.sql
:r $(Root)/functions/Amount.sql
:r $(Root)/functions/MinorUnits.sql
:r $(Root)/functions/ParseError.sql

-- Reading from Stripe. A list's file comes first: it holds the binding that its single object and FromJson use too.
-- <generated: functions>
:r $(Root)/functions/StripeCustomers.sql
:r $(Root)/functions/StripeCustomer.sql
:r $(Root)/functions/StripeCustomerFromJson.sql
:r $(Root)/functions/StripeProducts.sql
:r $(Root)/functions/StripeProduct.sql
:r $(Root)/functions/StripeProductFromJson.sql
:r $(Root)/functions/StripePrices.sql
:r $(Root)/functions/StripePrice.sql
:r $(Root)/functions/StripePriceFromJson.sql
:r $(Root)/functions/StripeSubscriptions.sql
:r $(Root)/functions/StripeSubscription.sql
:r $(Root)/functions/StripeSubscriptionFromJson.sql
:r $(Root)/functions/StripeSubscriptionItems.sql
:r $(Root)/functions/StripeSubscriptionItem.sql
:r $(Root)/functions/StripeSubscriptionItemFromJson.sql
:r $(Root)/functions/StripeInvoices.sql
:r $(Root)/functions/StripeInvoice.sql
:r $(Root)/functions/StripeInvoiceFromJson.sql
:r $(Root)/functions/StripeInvoiceLines.sql
:r $(Root)/functions/StripeInvoiceLineFromJson.sql
:r $(Root)/functions/StripeInvoiceItems.sql
:r $(Root)/functions/StripeInvoiceItem.sql
:r $(Root)/functions/StripeInvoiceItemFromJson.sql
-- </generated: functions>

-- What the catalogue cannot say: previews of invoices, and any other request.
:r $(Root)/functions/StripeUpcomingInvoice.sql
:r $(Root)/functions/StripeUpcomingInvoiceLines.sql
:r $(Root)/functions/StripeRequest.sql
:r $(Root)/procedures/Request.sql
:r $(Root)/procedures/TestConnection.sql

-- Lists with named parameters, and changing things in Stripe.
-- <generated: procedures>
:r $(Root)/procedures/ListCustomers.sql
:r $(Root)/procedures/CreateCustomer.sql
:r $(Root)/procedures/UpdateCustomer.sql
:r $(Root)/procedures/DeleteCustomer.sql
:r $(Root)/procedures/ListProducts.sql
:r $(Root)/procedures/CreateProduct.sql
:r $(Root)/procedures/UpdateProduct.sql
:r $(Root)/procedures/DeleteProduct.sql
:r $(Root)/procedures/ListPrices.sql
:r $(Root)/procedures/ListSubscriptions.sql
:r $(Root)/procedures/ListSubscriptionItems.sql
:r $(Root)/procedures/ListInvoices.sql
:r $(Root)/procedures/CreateInvoice.sql
:r $(Root)/procedures/UpdateInvoice.sql
:r $(Root)/procedures/AddInvoiceLines.sql
:r $(Root)/procedures/DeleteInvoice.sql
:r $(Root)/procedures/FinalizeInvoice.sql
:r $(Root)/procedures/PayInvoice.sql
:r $(Root)/procedures/SendInvoice.sql
:r $(Root)/procedures/VoidInvoice.sql
:r $(Root)/procedures/MarkInvoiceUncollectible.sql
:r $(Root)/procedures/ListInvoiceLines.sql
:r $(Root)/procedures/ListInvoiceItems.sql
:r $(Root)/procedures/CreateInvoiceItem.sql
:r $(Root)/procedures/UpdateInvoiceItem.sql
:r $(Root)/procedures/DeleteInvoiceItem.sql
-- </generated: procedures>

PRINT N'StripeClr is installed. Next: EXEC stripe.SetAccount @Name = N''main'', @ApiKey = N''sk_test_...'';';
GO
