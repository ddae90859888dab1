using System.Globalization;
using CommsBot.Localization;

namespace CommsBot.Diagnostics;

/// <summary>What the doctor says, on its page and on the command line.</summary>
internal sealed class DoctorTexts(CultureInfo culture) : LocalizedTexts(culture)
{
    public string Title => Text();

    public string Description => Text();

    public string State => Text();

    public string What => Text();

    public string Found => Text();

    public string ToDo => Text();

    public string MarkFine => Text();

    public string MarkWarning => Text();

    public string MarkProblem => Text();

    public string NothingWrong => Text();

    public string Problems(int count) => Plural(nameof(Problems), count);

    public string Warnings(int count) => Plural(nameof(Warnings), count);

    public string NotLookedAt => Text();

    public string MendSettingsFirst => Text();

    public string NotLookedAtDatabase => Text();

    public string MendDatabaseFirst => Text();

    public string ReadByNothing(string name) => Format(nameof(ReadByNothing), name);

    public string ReadByNothingMeant(string near) => Format(nameof(ReadByNothingMeant), near);

    public string ReadByNothingRepair => Text();

    public string DatabaseAhead(int count, string newest) => Plural(nameof(DatabaseAhead), count, newest);

    public string DatabaseAheadRepair => Text();

    public string EndpointOther(string host) => Format(nameof(EndpointOther), host);

    public string EndpointPrivate(string host, string address) => Format(nameof(EndpointPrivate), host, address);

    public string EndpointPrivateRepair => Text();

    public string CouldNotLook(string reason) => Format(nameof(CouldNotLook), reason);

    public string TookTooLong(int seconds) => Format(nameof(TookTooLong), seconds);

    public string SeeLog => Text();

    public string Settings => Text();

    public string SettingsFine => Text();

    public string NoAdmins => Text();

    public string NoAdminsRepair => Text();

    public string Database => Text();

    public string DatabaseFine(string name) => Format(nameof(DatabaseFine), name);

    public string DatabaseNotThere(string file) => Format(nameof(DatabaseNotThere), file);

    public string DatabaseNotThereRepair => Text();

    public string DatabaseRefused(string reason) => Format(nameof(DatabaseRefused), reason);

    public string DatabaseBehind(int count) => Plural(nameof(DatabaseBehind), count);

    public string DatabaseBehindRepair => Text();

    public string Keys => Text();

    public string KeysPlain => Text();

    public string KeysPlainRepair => Text();

    public string KeysUnwrapped(int count) => Plural(nameof(KeysUnwrapped), count);

    public string KeysUnwrappedRepair => Text();

    public string KeysClosed(int closed, int all) => Format(nameof(KeysClosed), closed, all);

    public string KeysClosedRepair => Text();

    public string KeysFormer(int count) => Plural(nameof(KeysFormer), count);

    public string KeysFormerRepair => Text();

    public string KeysFine(int count) => Plural(nameof(KeysFine), count);

    public string EndOver(DateTime end, string what) => Format(nameof(EndOver), end, what);

    public string EndSoon(int count, string what) => Plural(nameof(EndSoon), count, what);

    public string EndGood(int count, string what) => Plural(nameof(EndGood), count, what);

    public string Certificate => Text();

    public string Secret => Text();

    public string SecretRepair => Text();

    public string CertificateRepair => Text();

    public string Clock => Text();

    public string ClockFine => Text();

    public string ClockOff(int seconds) => Format(nameof(ClockOff), seconds);

    public string ClockRepair => Text();

    public string EntraUnreachable(string host, string reason) => Format(nameof(EntraUnreachable), host, reason);

    public string EntraUnreachableRepair => Text();

    public string Credential => Text();

    public string LocalMode => Text();

    public string TokenGiven => Text();

    public string TokenRefused(string code) => Format(nameof(TokenRefused), code);

    public string TokenNotGiven(string reason) => Format(nameof(TokenNotGiven), reason);

    public string TokenNotGivenRepair => Text();

    public string SecretEnds => Text();

    public string RepairWrongSecret => Text();

    public string RepairOldSecret => Text();

    public string RepairWrongApp => Text();

    public string RepairWrongTenant => Text();

    public string RepairCertificate => Text();

    public string RepairFederation => Text();

    public string RepairDisabled => Text();

    public string RepairOther(string code) => Format(nameof(RepairOther), code);

    public string Graph => Text();

    public string GraphOff => Text();

    public string GraphFine => Text();

    public string GraphNoToken => Text();

    public string GraphNoTokenRepair => Text();

    public string PermissionMissing(string permission, string what) => Format(nameof(PermissionMissing), permission, what);

    public string PermissionRepair(string permission) => Format(nameof(PermissionRepair), permission);

    public string ForPeople => Text();

    public string ForGroups => Text();

    public string ForHours => Text();

    public string ForInstalling => Text();

    public string Posting => Text();

    public string PostingNone => Text();

    public string PostingFine(string account, DateTimeOffset renewed) => Format(nameof(PostingFine), account, renewed);

    public string PostingOld(string account, DateTimeOffset renewed) => Format(nameof(PostingOld), account, renewed);

    public string PostingOldRepair => Text();

    public string PostingNotConnected(string account) => Format(nameof(PostingNotConnected), account);

    public string PostingLost(string account, DateTimeOffset since) => Format(nameof(PostingLost), account, since);

    public string PostingRepair => Text();

    public string Endpoint => Text();

    public string NoPublicUrl => Text();

    public string NoPublicUrlRepair => Text();

    public string NotHttps(string address) => Format(nameof(NotHttps), address);

    public string NotHttpsRepair => Text();

    public string EndpointFine(string host) => Format(nameof(EndpointFine), host);

    public string EndpointAnswers(string host, int status) => Format(nameof(EndpointAnswers), host, status);

    public string EndpointUnreachable(string host, string reason) => Format(nameof(EndpointUnreachable), host, reason);

    public string EndpointRepair => Text();

    public string Package => Text();

    public string PackageFine => Text();
}
