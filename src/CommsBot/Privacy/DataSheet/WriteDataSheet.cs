using System.Globalization;
using CommsBot.Localization;
using CommsBot.Settings;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace CommsBot.Privacy.DataSheet;

/// <summary>The verb <c>datasheet</c>: the sheet as a file, from the settings alone; no database is opened.</summary>
internal static class WriteDataSheet
{
    public static Task<int> RunAsync(string[] args, FileInfo file, string? language, CancellationToken cancellationToken)
    {
        var texts = new DataSheetTexts(Languages.FromLocale(language ?? CultureInfo.CurrentUICulture.Name));
        return PlainFailures.RunAsync(args, async builder =>
        {
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
            await using var app = builder.Build();
            ReadableSettings.Require(app.Services);
            await using var scope = app.Services.CreateAsyncScope();
            var content = file.Extension.ToUpperInvariant() switch
            {
                ".MD" => DataSheetMarkdown.Write(scope.ServiceProvider.GetRequiredService<MakeDataSheet>().Run(texts.Culture), texts),
                ".HTML" or ".HTM" => await ToHtmlAsync(texts.Culture, scope.ServiceProvider),
                _ => null,
            };
            return content is null ? Refuse(texts.WrongFile(file.Name)) : await WriteAsync(file, content, texts, cancellationToken);
        });
    }

    public static async Task<string> ToHtmlAsync(CultureInfo culture, IServiceProvider services)
    {
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(DataSheetFile.Language)] = culture.Name });
            return (await renderer.RenderComponentAsync<DataSheetFile>(parameters)).ToHtmlString();
        });
    }

    private static async Task<int> WriteAsync(FileInfo file, string content, DataSheetTexts texts, CancellationToken cancellationToken)
    {
        try
        {
            await File.WriteAllTextAsync(file.FullName, content, cancellationToken);
            Console.WriteLine(texts.Wrote(file.FullName));
            return 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Refuse(texts.CannotWrite(file.FullName, exception.Message.TrimEnd('.')));
        }
    }

    private static int Refuse(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return 1;
    }
}
