using Microsoft.Identity.Client;

namespace CommsBot.Graph.Posting;

/// <summary>MSAL's token cache for one piece of work: filled from what is stored, and read out when it has changed.</summary>
internal sealed class TokenMemory(byte[]? content)
{
    public byte[]? Content { get; private set; } = content;

    public bool IsChanged { get; private set; }

    public void Attach(ITokenCache cache)
    {
        cache.SetBeforeAccess(access =>
        {
            if (Content is not null)
                access.TokenCache.DeserializeMsalV3(Content, shouldClearExistingCache: true);
        });
        cache.SetAfterAccess(access =>
        {
            if (!access.HasStateChanged)
                return;

            Content = access.TokenCache.SerializeMsalV3();
            IsChanged = true;
        });
    }
}
